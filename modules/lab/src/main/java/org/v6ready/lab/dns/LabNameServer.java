package org.v6ready.lab.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// An authoritative server for some zones: referrals with glue, NODATA, NXDOMAIN, aliases, and the
/// DNSSEC records when DO asks for them (RFC 1034 section 4.3.2, RFC 4035 section 3).
final class LabNameServer implements LabResponder {
  private static final int MAX_ALIASES = 8;

  private final List<LabZone> zones = new ArrayList<>();
  private final ServerManner manner;

  LabNameServer(ServerManner manner) {
    this.manner = manner;
  }

  void serve(LabZone zone) {
    zones.add(zone);
  }

  @Override
  public Optional<Message> answer(Message query) {
    if (manner == ServerManner.SILENT) {
      return Optional.empty();
    }
    Message reply = LabResponder.replyTo(query);
    Optional<LabZone> zone = zoneOf(query.getQuestion().getName(), query.getQuestion().getType());
    if (manner != ServerManner.HONEST || zone.isEmpty()) {
      reply.getHeader().setRcode(manner == ServerManner.LAME ? Rcode.SERVFAIL : Rcode.REFUSED);
      return Optional.of(reply);
    }
    boolean dnssec = (query.getOPT() != null) && (query.getOPT().getFlags() & 0x8000) != 0;
    answer(zone.get(), query.getQuestion().getName(), query.getQuestion().getType(), reply, dnssec, 0);
    return Optional.of(reply);
  }

  private Optional<LabZone> zoneOf(Name name, int type) {
    LabZone best = null;
    for (LabZone zone : zones) {
      boolean parentSide = type == Type.DS && zone.origin().equals(name) && name.labels() > 1;
      boolean closer = best == null || zone.origin().labels() > best.origin().labels();
      if (name.subdomain(zone.origin()) && !parentSide && closer) {
        best = zone;
      }
    }
    return Optional.ofNullable(best);
  }

  private void answer(LabZone zone, Name name, int type, Message reply, boolean dnssec, int aliases) {
    Optional<Name> cut = zone.delegation(name);
    if (cut.isPresent() && !(type == Type.DS && cut.get().equals(name))) {
      refer(zone, cut.get(), reply, dnssec);
      return;
    }
    reply.getHeader().setFlag(Flags.AA);
    OptionalInt fault = zone.fault(name, type);
    if (fault.isPresent()) {
      reply.getHeader().setRcode(fault.getAsInt());
      return;
    }
    Optional<RRset> alias = zone.rrset(name, Type.CNAME);
    Optional<RRset> found = zone.rrset(name, type);
    if (alias.isPresent() && type != Type.CNAME) {
      put(reply, Section.ANSWER, alias.get(), dnssec);
      Name target = ((CNAMERecord) alias.get().first()).getTarget();
      Optional<LabZone> next = zoneOf(target, type);
      if (next.isPresent() && aliases < MAX_ALIASES) {
        answer(next.get(), target, type, reply, dnssec, aliases + 1);
      }
    } else if (found.isPresent()) {
      put(reply, Section.ANSWER, found.get(), dnssec);
    } else {
      deny(zone, name, reply, dnssec);
    }
  }

  private static void refer(LabZone zone, Name cut, Message reply, boolean dnssec) {
    RRset servers = zone.rrset(cut, Type.NS).orElseThrow();
    put(reply, Section.AUTHORITY, servers, dnssec);
    if (dnssec) {
      zone.rrset(cut, Type.DS)
          .or(() -> zone.rrset(cut, Type.NSEC))
          .ifPresent(proof -> put(reply, Section.AUTHORITY, proof, true));
    }
    for (Record server : servers.rrs()) {
      Name target = ((NSRecord) server).getTarget();
      for (int type : new int[] {Type.A, Type.AAAA}) {
        zone.rrset(target, type).ifPresent(glue -> put(reply, Section.ADDITIONAL, glue, false));
      }
    }
  }

  private static void deny(LabZone zone, Name name, Message reply, boolean dnssec) {
    boolean exists = zone.exists(name);
    reply.getHeader().setRcode(exists ? Rcode.NOERROR : Rcode.NXDOMAIN);
    zone.rrset(zone.origin(), Type.SOA).ifPresent(soa -> put(reply, Section.AUTHORITY, soa, dnssec));
    if (dnssec) {
      Name cover = zone.cover(name);
      zone.rrset(cover, Type.NSEC).ifPresent(nsec -> put(reply, Section.AUTHORITY, nsec, true));
      if (!exists && !cover.equals(zone.origin())) {
        zone.rrset(zone.origin(), Type.NSEC).ifPresent(nsec -> put(reply, Section.AUTHORITY, nsec, true));
      }
    }
  }

  private static void put(Message reply, int section, RRset rrset, boolean dnssec) {
    rrset.rrs().forEach(record -> reply.addRecord(record, section));
    if (dnssec) {
      rrset.sigs().forEach(signature -> reply.addRecord(signature, section));
    }
  }
}
