package org.v6ready.use.flow;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.use.prefix.PrefixTable;

/// Takes datagrams of exporters and adds up what they say. One thread at a time; never throws for what is
/// in a datagram.
public final class Collector {
  private static final int MOST_SESSIONS = 1_000;

  private final PrefixTable exporters;
  private final FlowTally tally;
  private final TemplatedReader templated;
  private final SflowReader sflow;
  private final TemplateMemory memory;
  private final Room room = new Room();
  private final Map<Key, Session> sessions = new HashMap<>();
  private final Set<Key> splitByPort = new HashSet<>();

  /// `remembered` is what [#templates] gave when the collector was stopped, or empty.
  public Collector(CollectorSettings settings, DestinationNames names, String remembered) {
    Boundary boundary = new Boundary(settings.local());
    this.exporters = PrefixTable.of(settings.exporters());
    this.tally = new FlowTally(settings, boundary, names);
    this.templated = new TemplatedReader(tally, boundary, settings.sampling());
    this.sflow = new SflowReader(tally);
    this.memory = TemplateMemory.parse(remembered);
  }

  /// An observation domain: exporter (both halves of its address), protocol, domain number and, only where
  /// two processes contradict each other, the UDP port.
  record Key(long high, long low, int version, long domain, int port) {}

  /// What has been added up so far.
  public FlowTally tally() {
    return tally;
  }

  /// The templates learned, as text for a file: after a restart data can be read at once. It holds no
  /// address, only a digest of it.
  public String templates() {
    return TemplateMemory.print(sessions, memory);
  }

  /// Takes one datagram from `source`; the buffer's whole content is the payload.
  public void datagram(IpAddress source, int port, ByteBuffer octets, long receivedMillis) {
    tally.datagram(receivedMillis);
    boolean ipv6 = source.octets().length == 16;
    ByteBuffer address = ByteBuffer.wrap(source.octets());
    long high = ipv6 ? address.getLong() : 0;
    long low = ipv6 ? address.getLong() : address.getInt() & 0xffffffffL;
    if (ipv6 && high == 0 && low >>> 32 == 0xffff) {
      ipv6 = false;
      low &= 0xffffffffL;
    }
    if (!exporters.contains(ipv6, high, low)) {
      tally.skip(FlowSkip.NOT_ALLOWED, 1);
    } else if (octets.limit() < 16) {
      tally.skip(FlowSkip.MALFORMED, 1);
    } else {
      dispatch(high, low, port, octets, receivedMillis);
    }
  }

  private void dispatch(long high, long low, int port, ByteBuffer octets, long receivedMillis) {
    int version = octets.getShort(0) & 0xffff;
    switch (version) {
      case 0 -> sflow(high, low, octets, receivedMillis);
      case 1, 5, 7 -> tally.skip(FlowSkip.IPV6_NOT_OBSERVABLE, 1);
      case 9, 10 -> templated(new Key(high, low, version, domain(octets, version), 0), port, octets, receivedMillis);
      default -> tally.skip(FlowSkip.MALFORMED, 1);
    }
  }

  private static long domain(ByteBuffer octets, int version) {
    return version == 10 ? octets.getInt(12) & 0xffffffffL : octets.limit() < 20 ? 0 : octets.getInt(16) & 0xffffffffL;
  }

  private void sflow(long high, long low, ByteBuffer octets, long receivedMillis) {
    SflowReader.Header header = SflowReader.Header.read(octets);
    if (octets.getInt(0) != 5 || header.from() < 0) {
      tally.skip(FlowSkip.MALFORMED, 1);
      return;
    }
    Session session = session(new Key(high ^ header.agent(), low, 0, header.subAgent(), 0));
    if (session != null) {
      lost(session, header.sequence(), 1);
      sflow.read(octets, header, session.number(), receivedMillis);
    }
  }

  private void templated(Key key, int port, ByteBuffer octets, long receivedMillis) {
    boolean ipfix = key.version() == 10;
    int head = ipfix ? 16 : 20;
    int length = ipfix ? octets.getShort(2) & 0xffff : octets.limit();
    if (octets.limit() < head || length < head || length > octets.limit()) {
      tally.skip(FlowSkip.MALFORMED, 1);
      return;
    }
    Session session = session(splitByPort.contains(key) ? withPort(key, port) : key);
    if (session == null) {
      return;
    }
    long boot = ipfix ? 0 : (octets.getInt(8) & 0xffffffffL) * 1000 - (octets.getInt(4) & 0xffffffffL);
    var message = new TemplatedReader.Message(session, octets, head, length, ipfix, receivedMillis, boot);
    if (!splitByPort.contains(key) && templated.contradicts(message, port)) {
      splitByPort.add(key);
      templated(key, port, octets, receivedMillis);
      return;
    }
    session.seen(port, receivedMillis);
    if (!ipfix && session.restarted(octets.getInt(4) & 0xffffffffL)) {
      session.forget();
    }
    long records = templated.read(message);
    long sequence = octets.getInt(ipfix ? 8 : 12) & 0xffffffffL;
    if (ipfix && records < 0) {
      session.lostCount();
    } else {
      lost(session, sequence, ipfix ? records : 1);
    }
  }

  private static Key withPort(Key key, int port) {
    return new Key(key.high(), key.low(), key.version(), key.domain(), port);
  }

  private void lost(Session session, long sequence, long step) {
    long missing = session.missing(sequence, step);
    if (missing != 0) {
      tally.skip(FlowSkip.LOST, missing);
    }
  }

  private @Nullable Session session(Key key) {
    Session known = sessions.get(key);
    if (known != null) {
      return known;
    }
    if (sessions.size() >= MOST_SESSIONS) {
      tally.skip(FlowSkip.TEMPLATE_FLOOD, 1);
      return null;
    }
    Session fresh = new Session(sessions.size() + 1, room);
    memory.of(key).forEach(fresh::learn);
    sessions.put(key, fresh);
    return fresh;
  }
}
