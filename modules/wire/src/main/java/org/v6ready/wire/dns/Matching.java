package org.v6ready.wire.dns;

import java.io.IOException;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/// Whether octets that arrived are the answer to a question: same id, the response bit, the same
/// question (RFC 5452 section 9.1). An error may come without the question (RFC 6891 section 7).
sealed interface Matching {
  /// They are.
  record Match(Message answer) implements Matching {}

  /// They carry our id but cannot be read, or answer something else.
  record Garbage(String detail) implements Matching {}

  /// Another message's id: somebody guesses, or an old answer.
  record Stray() implements Matching {}

  static Matching read(byte[] octets, Message query) {
    if (octets.length < 12) {
      return new Garbage("only " + octets.length + " octets");
    }
    if (((octets[0] & 0xff) << 8 | (octets[1] & 0xff)) != query.getHeader().getID()) {
      return new Stray();
    }
    try {
      Message answer = new Message(octets);
      if (!answer.getHeader().getFlag(Flags.QR)) {
        return new Garbage("a question instead of an answer");
      }
      Record question = answer.getQuestion();
      boolean none = octets[4] == 0 && octets[5] == 0;
      boolean same =
          question == null
              ? none && answer.getRcode() != Rcode.NOERROR
              : question.equals(query.getQuestion());
      return same ? new Match(answer) : new Garbage("answers another question");
    } catch (IOException | RuntimeException unreadable) {
      return new Garbage(DnsSockets.text(unreadable));
    }
  }
}
