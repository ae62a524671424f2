package org.v6ready.probes.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.wire.dns.DnsRecord;
import org.v6ready.wire.dns.RecordAnswer;

/// The MX records of a domain, by preference.
record MxLookup(DnsStatus status, List<Mx> records) {
  private static final int RECORDS = 20;

  MxLookup {
    records = List.copyOf(records);
  }

  /// One record; `name` is as written, `.` for the null MX (RFC 7505).
  record Mx(int preference, String name) {
    boolean isNull() {
      return name.equals(".") || name.isEmpty();
    }

    /// Whether it is an address where a name must be (RFC 5321 section 5.1).
    boolean literal() {
      return IpAddress.parse(bare()).isPresent();
    }

    Optional<DomainName> host() {
      return isNull() || literal() ? Optional.empty() : DomainName.parse(name);
    }

    String bare() {
      return name.endsWith(".") && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    }
  }

  static MxLookup of(DomainName domain, ProbeContext context) {
    RecordAnswer answer = context.wire().resolver().records(domain, "MX", context.deadline());
    List<Mx> records = new ArrayList<>();
    for (DnsRecord record : answer.records()) {
      String[] fields = record.text().strip().split("\\s+", 2);
      if (record.type().equals("MX") && fields.length == 2 && fields[0].matches("\\d{1,5}")) {
        records.add(new Mx(Integer.parseInt(fields[0]), fields[1]));
      }
    }
    records.sort(Comparator.comparingInt(Mx::preference).thenComparing(Mx::name));
    return new MxLookup(answer.status(), records.stream().limit(RECORDS).toList());
  }

  boolean holdsNull() {
    return records.stream().anyMatch(Mx::isNull);
  }

  /// The records that name an exchanger.
  List<Mx> real() {
    return records.stream().filter(mx -> !mx.isNull()).toList();
  }
}
