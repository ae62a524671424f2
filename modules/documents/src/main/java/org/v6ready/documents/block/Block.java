package org.v6ready.documents.block;

import java.util.List;

/// A part of a paper. Sizes, styles and places are the writers' business and follow Annex I of Decree
/// 30/2020/ND-CP; the numbers in brackets are its elements.
public sealed interface Block
    permits Letterhead, Signature, Table, Chart, Block.Named, Block.Addressees, Block.Heading, Block.Text,
        Block.Items, Block.PageBreak {

  /// The kind of document and what it is about (5a): `kind` such as BÁO CÁO.
  record Named(String kind, String about) implements Block {
    public Named {
      kind = Plain.text(kind);
      about = Plain.text(about);
    }
  }

  /// Whom it is for (9a), such as "Kính gửi:" with one name or several.
  record Addressees(String lead, List<String> names) implements Block {
    public Addressees {
      lead = Plain.text(lead);
      names = Plain.texts(names);
    }
  }

  /// A heading with its number in the text: level 1 is a part (I.), 2 a clause (1.), 3 a point (a).
  record Heading(int level, String text) implements Block {
    public Heading {
      if (level < 1 || level > 3) {
        throw new IllegalArgumentException("no level " + level);
      }
      text = Plain.text(text);
    }
  }

  /// A paragraph of the body.
  record Text(Tone tone, String text) implements Block {
    public Text {
      text = Plain.text(text);
    }

    /// An ordinary paragraph.
    public Text(String text) {
      this(Tone.BODY, text);
    }
  }

  /// How a paragraph is set.
  enum Tone {
    BODY,
    /// A ground the document rests on (6), in italics.
    GROUND,
    /// What people must still fill in, in italics between brackets.
    TO_FILL,
    /// The unit and the source above or under a table, small.
    NOTE
  }

  /// A list with a dash before each item.
  record Items(List<String> items) implements Block {
    public Items {
      items = Plain.texts(items);
    }
  }

  /// What follows begins on a new page.
  record PageBreak() implements Block {}
}
