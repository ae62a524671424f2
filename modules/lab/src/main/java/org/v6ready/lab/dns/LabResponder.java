package org.v6ready.lab.dns;

import java.util.Optional;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Section;

/// Turns a question into an answer, or into silence.
interface LabResponder {
  /// The reply; empty to say nothing.
  Optional<Message> answer(Message query);

  /// An empty reply that echoes the id, the question, RD and EDNS.
  static Message replyTo(Message query) {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    if (query.getHeader().getFlag(Flags.RD)) {
      reply.getHeader().setFlag(Flags.RD);
    }
    reply.addRecord(query.getQuestion(), Section.QUESTION);
    OPTRecord edns = query.getOPT();
    if (edns != null) {
      reply.addRecord(new OPTRecord(1232, 0, 0, edns.getFlags()), Section.ADDITIONAL);
    }
    return reply;
  }
}
