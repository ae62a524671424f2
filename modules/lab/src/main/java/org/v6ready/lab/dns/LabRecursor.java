package org.v6ready.lab.dns;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// A resolver that knows every zone of the lab, validates nothing but refuses what it is told is
/// bogus, and hands on the faults of authorities (a type that fails, a zone that is signed wrongly).
final class LabRecursor implements LabResponder {
  private static final int MAX_ALIASES = 12;

  private final List<LabZone> zones;
  private final List<Name> bogus;

  LabRecursor(List<LabZone> zones, List<Name> bogus) {
    this.zones = List.copyOf(zones);
    this.bogus = List.copyOf(bogus);
  }

  @Override
  public Optional<Message> answer(Message query) {
    Message reply = LabResponder.replyTo(query);
    reply.getHeader().setFlag(Flags.RA);
    Record question = query.getQuestion();
    boolean refused = !query.getHeader().getFlag(Flags.CD) && bogus.stream().anyMatch(question.getName()::subdomain);
    if (refused) {
      reply.getHeader().setRcode(Rcode.SERVFAIL);
    } else {
      follow(question.getName(), question.getType(), reply, 0);
    }
    return Optional.of(reply);
  }

  private void follow(Name name, int type, Message reply, int aliases) {
    LabZone zone = zones.getFirst();
    for (LabZone candidate : zones) {
      boolean parentSide = type == Type.DS && candidate.origin().equals(name);
      if (name.subdomain(candidate.origin()) && !parentSide && candidate.origin().labels() > zone.origin().labels()) {
        zone = candidate;
      }
    }
    OptionalInt fault = zone.fault(name, type);
    if (fault.isPresent()) {
      reply.getHeader().setRcode(fault.getAsInt());
      return;
    }
    Optional<RRset> alias = zone.rrset(name, Type.CNAME);
    Optional<RRset> found = zone.rrset(name, type);
    if (found.isPresent()) {
      found.get().rrs().forEach(record -> reply.addRecord(record, Section.ANSWER));
      found.get().sigs().forEach(record -> reply.addRecord(record, Section.ANSWER));
    } else if (alias.isPresent() && aliases < MAX_ALIASES) {
      alias.get().rrs().forEach(record -> reply.addRecord(record, Section.ANSWER));
      follow(((CNAMERecord) alias.get().first()).getTarget(), type, reply, aliases + 1);
    } else {
      reply.getHeader().setRcode(alias.isPresent() ? Rcode.SERVFAIL : zone.exists(name) ? Rcode.NOERROR : Rcode.NXDOMAIN);
      deny(zone, name, reply);
    }
  }

  private static void deny(LabZone zone, Name name, Message reply) {
    put(zone.rrset(zone.origin(), Type.SOA), reply);
    Name cover = zone.cover(name);
    put(zone.rrset(cover, Type.NSEC), reply);
    if (!cover.equals(zone.origin()) && !zone.exists(name)) {
      put(zone.rrset(zone.origin(), Type.NSEC), reply);
    }
  }

  private static void put(Optional<RRset> rrset, Message reply) {
    rrset.ifPresent(set -> set.rrs().forEach(record -> reply.addRecord(record, Section.AUTHORITY)));
    rrset.ifPresent(set -> set.sigs().forEach(record -> reply.addRecord(record, Section.AUTHORITY)));
  }
}
