package org.v6ready.documents.block;

import java.util.List;

/// Who signs (7a, 7b) beside who receives (9b). `capacity` is one line each, such as "TM. ỦY BAN NHÂN
/// DÂN" and "CHỦ TỊCH"; `name` is empty when the signer is not known; room for the signature is left
/// free, we never sign.
public record Signature(List<String> capacity, String name, String recipientsLead, List<String> recipients)
    implements Block {
  public Signature {
    capacity = Plain.texts(capacity);
    name = Plain.text(name);
    recipientsLead = Plain.text(recipientsLead);
    recipients = Plain.texts(recipients);
  }
}
