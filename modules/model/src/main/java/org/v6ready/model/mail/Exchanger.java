package org.v6ready.model.mail;

import java.util.List;

/// One MX: its preference, its name as the record has it (possibly a literal, which RFC 5321
/// forbids), whether the name is an alias (RFC 2181 section 10.3), and a dialogue per address.
public record Exchanger(int preference, String name, boolean alias, boolean literal, List<SmtpDialogue> dialogues) {
  public Exchanger {
    dialogues = List.copyOf(dialogues);
  }
}
