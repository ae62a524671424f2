package org.v6ready.wire.dns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// The aliases of an answer section from the name asked to the name that has the records (RFC 1034
/// section 3.6.2, RFC 6672). `unfinished` says that the answer stops at an alias without a word about
/// its target.
record AliasChain(List<Name> targets, Name end, List<Record> records, boolean loops, boolean unfinished) {
  /// More aliases than any honest name has.
  static final int LONGEST = 16;

  static AliasChain of(Message message, Name asked, int type) {
    List<Record> answer = message.getSection(Section.ANSWER);
    Set<Name> seen = new LinkedHashSet<>(Set.of(asked));
    List<Name> targets = new ArrayList<>();
    Name at = asked;
    boolean loops = false;
    while (!loops && records(answer, at, type).isEmpty()) {
      Optional<Name> next = type == Type.CNAME ? Optional.empty() : next(answer, at);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
      targets.add(at);
      loops = !seen.add(at) || targets.size() > LONGEST;
    }
    List<Record> found = records(answer, at, type);
    boolean negative =
        message.getRcode() != Rcode.NOERROR
            || message.getSection(Section.AUTHORITY).stream().anyMatch(record -> record.getType() == Type.SOA);
    return new AliasChain(targets, at, found, loops, !targets.isEmpty() && found.isEmpty() && !negative);
  }

  /// The target of the alias at `name`: its CNAME, else what a DNAME above it makes of it.
  static Optional<Name> next(List<Record> answer, Name name) {
    Name viaDname = null;
    for (Record record : answer) {
      if (record instanceof CNAMERecord alias && alias.getName().equals(name)) {
        return Optional.of(alias.getTarget());
      }
      if (record instanceof DNAMERecord above && name.subdomain(above.getName()) && !name.equals(above.getName())) {
        viaDname = substituted(name, above);
      }
    }
    return Optional.ofNullable(viaDname);
  }

  private static @Nullable Name substituted(Name name, DNAMERecord above) {
    try {
      return name.fromDNAME(above);
    } catch (NameTooLongException overlong) {
      return null;
    }
  }

  private static List<Record> records(List<Record> answer, Name name, int type) {
    return answer.stream()
        .filter(record -> record.getName().equals(name))
        .filter(record -> record.getType() == type || type == Type.ANY)
        .toList();
  }
}
