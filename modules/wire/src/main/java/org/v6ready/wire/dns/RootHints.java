package org.v6ready.wire.dns;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/// The root servers (RFC 8109): the shipped dated list, or a file of ours in its place.
final class RootHints {
  private RootHints() {}

  static Cut load(@Nullable Path file) {
    return file == null
        ? read(MasterFile.shipped("root.hints"), "root.hints")
        : read(MasterFile.read(file), file.toString());
  }

  static Cut read(List<Record> records, String file) {
    List<Cut.Server> servers = new ArrayList<>();
    for (Record record : records) {
      if (record instanceof NSRecord ns && ns.getName().equals(Name.root)) {
        servers.add(new Cut.Server(ns.getTarget(), addresses(records, ns.getTarget())));
      }
    }
    if (servers.isEmpty()) {
      throw new DnsFileException(file + ": no root server; expected lines such as \". NS a.root-servers.net.\"");
    }
    if (servers.stream().allMatch(server -> server.glue().isEmpty())) {
      throw new DnsFileException(file + ": no address of a root server; expected its A and AAAA records");
    }
    return new Cut(Name.root, Name.root, servers, null);
  }

  private static List<IpAddress> addresses(List<Record> records, Name server) {
    return records.stream()
        .filter(record -> Records.isAddress(record) && record.getName().equals(server))
        .map(Records::address)
        .distinct()
        .toList();
  }
}
