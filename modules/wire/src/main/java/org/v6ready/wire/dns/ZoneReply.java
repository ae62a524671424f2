package org.v6ready.wire.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.WalkDeath.Cause;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// A reply read as that of a server of `zone` (RFC 1034 section 5.3.3, RFC 2308 section 2).
sealed interface ZoneReply {
  /// The word for it in a trace.
  String word();

  /// Authoritative: records, an alias, NODATA or NXDOMAIN.
  record Told(Message message, String word) implements ZoneReply {}

  /// Down to a zone nearer to the name.
  record Referred(Cut cut, Message message) implements ZoneReply {
    @Override
    public String word() {
      return "referral";
    }
  }

  /// Of no use.
  record Useless(Cause cause, String word) implements ZoneReply {
    static Useless of(Cause cause) {
      return new Useless(cause, cause.name().toLowerCase(Locale.ROOT));
    }
  }

  /// We could not ask.
  record NotAsked(String detail) implements ZoneReply {
    @Override
    public String word() {
      return "not-attempted";
    }
  }

  static ZoneReply read(DnsReply reply, Name zone, Name name, int type) {
    return switch (reply) {
      case DnsReply.Answered(Message message, _, _) -> read(message, zone, name, type);
      case DnsReply.Silent _ -> new Useless(Cause.SILENT, "timeout");
      case DnsReply.Malformed _ -> Useless.of(Cause.MALFORMED);
      case DnsReply.Unreachable _ -> Useless.of(Cause.UNREACHABLE);
      case DnsReply.NotSent(String detail, _) -> new NotAsked(detail);
    };
  }

  private static ZoneReply read(Message message, Name zone, Name name, int type) {
    return switch (message.getRcode()) {
      case Rcode.NOERROR -> positive(message, zone, name, type);
      case Rcode.NXDOMAIN -> told(message, zone, name, "nxdomain");
      case Rcode.REFUSED -> Useless.of(Cause.REFUSED);
      case Rcode.NOTAUTH -> Useless.of(Cause.LAME);
      case Rcode.SERVFAIL -> Useless.of(Cause.SERVFAIL);
      default -> new Useless(Cause.SERVFAIL, "other-rcode");
    };
  }

  private static ZoneReply positive(Message message, Name zone, Name name, int type) {
    List<Record> answer = message.getSection(Section.ANSWER);
    boolean records = answer.stream().anyMatch(record -> record.getName().equals(name) && record.getType() == type);
    if (records) {
      return told(message, zone, name, "answer");
    }
    if (AliasChain.next(answer, name).isPresent()) {
      return told(message, zone, name, "alias");
    }
    List<Record> authority = message.getSection(Section.AUTHORITY);
    boolean soa = authority.stream().anyMatch(record -> record.getType() == Type.SOA);
    if (!soa && answer.isEmpty() && authority.stream().anyMatch(record -> record.getType() == Type.NS)) {
      return referred(message, zone, name, type);
    }
    return told(message, zone, name, "nodata");
  }

  private static ZoneReply told(Message message, Name zone, Name name, String word) {
    boolean ours =
        message.getSection(Section.AUTHORITY).stream()
            .filter(SOARecord.class::isInstance)
            .allMatch(soa -> soa.getName().subdomain(zone) && (word.equals("alias") || related(soa, message, name)));
    return message.getHeader().getFlag(Flags.AA) && ours ? new Told(message, word) : Useless.of(Cause.LAME);
  }

  /// The SOA of a negative answer is that of the zone the name, or its alias's target, is in.
  private static boolean related(Record soa, Message message, Name name) {
    return name.subdomain(soa.getName()) || !message.getSection(Section.ANSWER).isEmpty();
  }

  private static ZoneReply referred(Message message, Name zone, Name name, int type) {
    Name below = null;
    TreeSet<Name> servers = new TreeSet<>();
    for (Record record : message.getSection(Section.AUTHORITY)) {
      if (record instanceof NSRecord ns
          && below(ns.getName(), zone, name)
          && (below == null || below.equals(ns.getName()))) {
        below = ns.getName();
        servers.add(ns.getTarget());
      }
    }
    if (below == null) {
      return Useless.of(Cause.LAME);
    }
    if (type == Type.DS && below.equals(name)) {
      return new Told(message, "nodata");
    }
    List<Cut.Server> cut = new ArrayList<>();
    for (Name server : servers) {
      cut.add(new Cut.Server(server, glue(message, server, zone)));
    }
    return new Referred(new Cut(below, zone, cut, null), message);
  }

  private static boolean below(Name owner, Name zone, Name name) {
    return owner.subdomain(zone) && !owner.equals(zone) && name.subdomain(owner);
  }

  /// Glue counts only for names in the zone that was asked: about others it has no say.
  private static List<IpAddress> glue(Message message, Name server, Name zone) {
    return server.subdomain(zone)
        ? message.getSection(Section.ADDITIONAL).stream()
            .filter(record -> Records.isAddress(record) && record.getName().equals(server))
            .map(Records::address)
            .distinct()
            .sorted()
            .toList()
        : List.of();
  }
}
