package org.v6ready.documents.block;

import java.util.List;
import java.util.Locale;

/// A whole document: the body on upright A4 pages, then annexes, each numbered from 1 on its own.
public record Paper(String title, Locale language, List<Block> body, List<Annex> annexes) {
  public Paper {
    title = Plain.text(title);
    body = List.copyOf(body);
    annexes = List.copyOf(annexes);
  }

  /// An annex: `label` such as "Phụ lục I", its `name`, the line that ties it to the document, and
  /// whether its pages lie on their side.
  public record Annex(String label, String name, String attachedTo, boolean landscape, List<Block> blocks) {
    public Annex {
      label = Plain.text(label);
      name = Plain.text(name);
      attachedTo = Plain.text(attachedTo);
      blocks = List.copyOf(blocks);
    }
  }
}
