package org.v6ready.documents.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Paragraphs that a person rewrote before a paper is made; figures, tables and charts stay as measured.
public final class Edits {
  private Edits() {}

  /// A paragraph that can be rewritten: its place in the body, the heading right above it (empty when
  /// another passage is), and its text, items one a line.
  public record Passage(int place, boolean items, String heading, String text) {}

  /// Everything in a paper's body that can be rewritten, in its order.
  public static List<Passage> of(Paper paper) {
    List<Passage> passages = new ArrayList<>();
    StringBuilder heading = new StringBuilder();
    for (int i = 0; i < paper.body().size(); i++) {
      switch (paper.body().get(i)) {
        case Block.Text text -> passages.add(new Passage(i, false, taken(heading), text.text()));
        case Block.Items items -> passages.add(new Passage(i, true, taken(heading), String.join("\n", items.items())));
        case Block.Heading title -> heading.append(heading.isEmpty() ? "" : " · ").append(title.text());
        case Letterhead _, Signature _, Table _, Chart _, Block.Named _, Block.Addressees _, Block.PageBreak _ -> {}
      }
    }
    return passages;
  }

  private static String taken(StringBuilder heading) {
    String text = heading.toString();
    heading.setLength(0);
    return text;
  }

  /// The paper with some passages rewritten, by place; one that is emptied goes. A place that holds
  /// no passage is passed over.
  public static Paper rewritten(Paper paper, Map<Integer, String> texts) {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < paper.body().size(); i++) {
      Block block = paper.body().get(i);
      String text = texts.get(i);
      switch (block) {
        case Block.Text old when text != null && !text.strip().equals(old.text().strip()) -> {
          if (!text.isBlank()) {
            body.add(new Block.Text(old.tone() == Block.Tone.TO_FILL ? Block.Tone.BODY : old.tone(), text.strip()));
          }
        }
        case Block.Items _ when text != null -> {
          List<String> items = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
          if (!items.isEmpty()) {
            body.add(new Block.Items(items));
          }
        }
        case Block.Text _, Block.Items _, Letterhead _, Signature _, Table _, Chart _, Block.Named _, Block.Addressees _,
            Block.Heading _, Block.PageBreak _ ->
            body.add(block);
      }
    }
    return new Paper(paper.title(), paper.language(), body, paper.annexes());
  }
}
