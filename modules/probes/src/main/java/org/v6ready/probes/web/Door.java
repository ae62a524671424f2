package org.v6ready.probes.web;

import org.v6ready.model.target.Service;
import org.v6ready.model.name.DomainName;

/// A port of a web host and what is asked of it: `path` null means that it is only dialled, `whole`
/// that the body is read as a page and not only its beginning.
record Door(int port, boolean tls, @org.jspecify.annotations.Nullable String path, boolean whole) {
  static final long PAGE_OCTETS = 4L << 20;
  static final long GLANCE_OCTETS = 64L << 10;

  /// How much of the body is read.
  long maxOctets() {
    return whole ? PAGE_OCTETS : GLANCE_OCTETS;
  }

  /// The doors of one host of a service: 80, 443, the entry's port and the declared ones.
  static java.util.List<Door> of(Service.Web service, DomainName host) {
    java.util.Map<Integer, Door> doors = new java.util.TreeMap<>();
    boolean entry = host.equals(service.host());
    doors.put(80, new Door(80, false, "/", false));
    doors.put(443, new Door(443, true, "/", false));
    service.otherPorts().forEach(port -> doors.putIfAbsent(port, new Door(port, false, null, false)));
    if (!entry) {
      return java.util.List.copyOf(doors.values());
    }
    if (!service.schemeGiven()) {
      doors.put(80, new Door(80, false, service.path(), true));
    }
    doors.put(service.port(), new Door(service.port(), service.tls(), service.path(), true));
    return java.util.List.copyOf(doors.values());
  }
}
