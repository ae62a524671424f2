package org.v6ready.wire.dns;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// The root's trust anchors (RFC 7958): the shipped dated list, or a file of ours with DS or DNSKEY
/// records in its place.
final class TrustAnchors {
  private TrustAnchors() {}

  static List<Record> load(@Nullable Path file) {
    return file == null
        ? checked(MasterFile.shipped("root.anchors"), "root.anchors")
        : checked(MasterFile.read(file), file.toString());
  }

  private static List<Record> checked(List<Record> records, String file) {
    if (records.isEmpty()) {
      throw new DnsFileException(file + ": no trust anchor; expected DS or DNSKEY records of the root");
    }
    for (Record record : records) {
      if (record.getType() != Type.DS && record.getType() != Type.DNSKEY) {
        throw new DnsFileException(
            file + ": " + Type.string(record.getType()) + " is no trust anchor; expected DS or DNSKEY");
      }
      if (!record.getName().equals(Name.root)) {
        throw new DnsFileException(file + ": the anchor is for " + record.getName() + "; expected the root \".\"");
      }
    }
    return records;
  }
}
