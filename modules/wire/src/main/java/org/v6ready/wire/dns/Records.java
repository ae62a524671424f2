package org.v6ready.wire.dns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// dnsjava's records as ours.
final class Records {
  private Records() {}

  /// The raw octets of an A or AAAA record. `AAAARecord.getAddress` would fold `::ffff:a.b.c.d` into
  /// IPv4, and the record would no longer be what the zone publishes.
  static IpAddress address(Record record) {
    return IpAddress.ofOctets(record.rdataToWireCanonical());
  }

  static boolean isAddress(Record record) {
    return record.getType() == Type.A || record.getType() == Type.AAAA;
  }

  static DnsRecord ours(Record record) {
    String text = isAddress(record) ? address(record).toString() : record.rdataToString();
    return new DnsRecord(Names.domain(record.getName()), Type.string(record.getType()), record.getTTL(), text);
  }

  static List<DnsRecord> ours(Collection<? extends Record> records) {
    List<DnsRecord> ours = new ArrayList<>();
    for (Record record : records) {
      if (!(record instanceof OPTRecord)) {
        ours.add(ours(record));
      }
    }
    return ours;
  }

  static List<DnsRecord> section(Message message, int section) {
    return ours(message.getSection(section));
  }
}
