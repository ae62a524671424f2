package org.v6ready.wire.dns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// A correct authoritative server for the zones written in master-file format.
final class ZoneScript implements ScriptedInternet.Script {
  private final List<List<Record>> zones = new ArrayList<>();

  ZoneScript(String... texts) {
    for (String text : texts) {
      zones.add(MasterFile.read(text.getBytes(StandardCharsets.US_ASCII), "zone"));
    }
  }

  @Override
  public List<byte[]> reply(Message query, boolean tcp) {
    return ScriptedInternet.only(answer(query));
  }

  static Message head(Message query, int rcode, boolean authoritative) {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    if (authoritative) {
      reply.getHeader().setFlag(Flags.AA);
    }
    reply.getHeader().setRcode(rcode);
    reply.addRecord(Objects.requireNonNull(query.getQuestion()), Section.QUESTION);
    return reply;
  }

  Message answer(Message query) {
    Name name = Objects.requireNonNull(query.getQuestion()).getName();
    int type = Objects.requireNonNull(query.getQuestion()).getType();
    List<Record> zone =
        zones.stream()
            .filter(each -> name.subdomain(each.getFirst().getName()))
            .max(Comparator.comparingInt(each -> each.getFirst().getName().labels()))
            .orElse(List.of());
    if (zone.isEmpty()) {
      return head(query, Rcode.REFUSED, false);
    }
    Name apex = zone.getFirst().getName();
    List<Record> cut = zone.stream().filter(r -> r instanceof NSRecord && !r.getName().equals(apex) && name.subdomain(r.getName())).toList();
    if (!cut.isEmpty()) {
      return referral(query, zone, cut);
    }
    boolean exists = zone.stream().anyMatch(r -> r.getName().subdomain(name));
    List<Record> found = new ArrayList<>(zone.stream().filter(r -> r.getName().equals(name) && (r.getType() == type || r instanceof CNAMERecord)).toList());
    zone.stream().filter(r -> r instanceof DNAMERecord && name.subdomain(r.getName()) && !name.equals(r.getName())).forEach(found::add);
    Message reply = head(query, found.isEmpty() && !exists ? Rcode.NXDOMAIN : Rcode.NOERROR, true);
    found.forEach(record -> reply.addRecord(record, Section.ANSWER));
    if (found.isEmpty()) {
      zone.stream().filter(r -> r.getType() == Type.SOA).forEach(r -> reply.addRecord(r, Section.AUTHORITY));
    }
    return reply;
  }

  private static Message referral(Message query, List<Record> zone, List<Record> cut) {
    Message reply = head(query, Rcode.NOERROR, false);
    for (Record ns : cut) {
      reply.addRecord(ns, Section.AUTHORITY);
      zone.stream()
          .filter(r -> Records.isAddress(r) && r.getName().equals(((NSRecord) ns).getTarget()))
          .forEach(r -> reply.addRecord(r, Section.ADDITIONAL));
    }
    return reply;
  }
}
