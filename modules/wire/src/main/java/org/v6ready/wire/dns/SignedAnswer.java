package org.v6ready.wire.dns;

import java.util.List;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// The replies of a walk put together as a resolver would answer, signatures and proofs included.
final class SignedAnswer {
  private SignedAnswer() {}

  static Message failed(Message query) {
    Message reply = head(query);
    reply.getHeader().setRcode(Rcode.SERVFAIL);
    return reply;
  }

  static Message of(Message query, List<Message> replies) {
    Message reply = head(query);
    for (int i = 0; i < replies.size(); i++) {
      Message each = replies.get(i);
      boolean last = i == replies.size() - 1;
      each.getSection(Section.ANSWER).forEach(record -> add(reply, record, Section.ANSWER));
      each.getSection(Section.AUTHORITY).stream()
          .filter(record -> proves(record, last))
          .forEach(record -> add(reply, record, Section.AUTHORITY));
    }
    reply.getHeader().setRcode(replies.getLast().getRcode());
    return reply;
  }

  /// NS records prove nothing; the SOA of an alias's zone would make the whole look negative.
  private static boolean proves(Record record, boolean last) {
    int type = record instanceof RRSIGRecord signature ? signature.getTypeCovered() : record.getType();
    return type != Type.NS && type != Type.DS && (type != Type.SOA || last);
  }

  private static void add(Message reply, Record record, int section) {
    if (!reply.findRecord(record, section)) {
      reply.addRecord(record, section);
    }
  }

  private static Message head(Message query) {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setFlag(Flags.RD);
    reply.getHeader().setFlag(Flags.RA);
    reply.addRecord(java.util.Objects.requireNonNull(query.getQuestion()), Section.QUESTION);
    return reply;
  }
}
