package org.v6ready.wire.dns;

import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/// The questions we put, with EDNS and 1232 octets (RFC 6891, RFC 9715 section 3).
final class Queries {
  static final int UDP_OCTETS = 1232;

  private Queries() {}

  /// To a resolver: recursion desired, and AD set to hear of validation (RFC 6840 section 5.7).
  static Message recursive(Name name, int type) {
    Message query = plain(name, type);
    query.getHeader().setFlag(Flags.RD);
    query.getHeader().setFlag(Flags.AD);
    return withEdns(query, 0);
  }

  /// To a resolver, but without its validation (RFC 4035 section 3.2.2).
  static Message unchecked(Name name, int type, boolean dnssecOk) {
    Message query = plain(name, type);
    query.getHeader().setFlag(Flags.RD);
    query.getHeader().setFlag(Flags.CD);
    return withEdns(query, dnssecOk ? ExtendedFlags.DO : 0);
  }

  /// To an authoritative server, as an ordinary question.
  static Message direct(Name name, int type) {
    return withEdns(plain(name, type), 0);
  }

  /// To an authoritative server, signatures wanted.
  static Message signed(Name name, int type) {
    return withEdns(plain(name, type), ExtendedFlags.DO);
  }

  /// As RFC 1035 had it: for servers that drop EDNS or answer FORMERR to it.
  static Message plain(Name name, int type) {
    Message query = new Message();
    query.addRecord(Record.newRecord(name, type, DClass.IN), Section.QUESTION);
    return query;
  }

  /// The same question again, with a new id and without EDNS.
  static Message withoutEdns(Message query) {
    Record question = java.util.Objects.requireNonNull(query.getQuestion(), "question");
    Message plain = plain(question.getName(), question.getType());
    for (int flag : new int[] {Flags.RD, Flags.AD, Flags.CD}) {
      if (query.getHeader().getFlag(flag)) {
        plain.getHeader().setFlag(flag);
      }
    }
    return plain;
  }

  private static Message withEdns(Message query, int flags) {
    query.addRecord(new OPTRecord(UDP_OCTETS, 0, 0, flags, List.of()), Section.ADDITIONAL);
    return query;
  }
}
