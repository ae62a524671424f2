package org.v6ready.documents.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.plan.Rewrite;

/// Paragraphs that a person rewrote before a paper is made; figures, tables and charts stay as measured.
/// A rewritten passage finds its place again when the figures around it have changed since: by what had
/// stood there, else by its place under the headings. One that has no place any more is handed back.
public final class Edits {
  private Edits() {}

  /// A paragraph that can be rewritten: its place in the body, the same place by headings, the heading
  /// right above it (empty when another passage is), and its text, items one a line.
  public record Passage(int place, String slot, boolean items, String heading, String text) {}

  /// Rewritten passages and where they stand; `homeless` are those whose place is gone.
  public record Placed(Map<Integer, Rewrite> at, List<Rewrite> homeless) {
    public Placed {
      at = Map.copyOf(at);
      homeless = List.copyOf(homeless);
    }
  }

  /// Everything in a paper's body that can be rewritten, in its order.
  public static List<Passage> of(Paper paper) {
    List<Passage> passages = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    StringBuilder heading = new StringBuilder();
    String[] path = {"", "", "", ""};
    for (int i = 0; i < paper.body().size(); i++) {
      switch (paper.body().get(i)) {
        case Block.Text text -> passages.add(passage(i, false, text.text(), path, counts, heading));
        case Block.Items items -> passages.add(passage(i, true, String.join("\n", items.items()), path, counts, heading));
        case Block.Heading title -> {
          heading.append(heading.isEmpty() ? "" : " · ").append(title.text());
          path[title.level()] = title.text().replaceFirst("^(?:[IVX]+|\\d+)\\.\\s*", "");
          java.util.Arrays.fill(path, title.level() + 1, path.length, "");
        }
        case Letterhead _, Signature _, Table _, Chart _, Block.Named _, Block.Addressees _, Block.PageBreak _ -> {}
      }
    }
    return passages;
  }

  private static Passage passage(
      int place, boolean items, String text, String[] path, Map<String, Integer> counts, StringBuilder heading) {
    String under = String.join("/", path) + (items ? "/-" : "/");
    String slot = under + counts.merge(under, 1, Integer::sum);
    String above = heading.toString();
    heading.setLength(0);
    return new Passage(place, slot, items, above, text);
  }

  /// Where kept rewrites stand in a paper as it is now.
  public static Placed placed(Paper paper, List<Rewrite> rewrites) {
    Map<Integer, Rewrite> at = new HashMap<>();
    List<Rewrite> left = new ArrayList<>();
    List<Passage> passages = of(paper);
    for (Rewrite rewrite : rewrites) {
      free(passages, at, passage -> passage.slot().equals(rewrite.slot()) && passage.text().equals(rewrite.original()))
          .or(() -> free(passages, at, passage -> passage.text().equals(rewrite.original())))
          .ifPresentOrElse(passage -> at.put(passage.place(), rewrite), () -> left.add(rewrite));
    }
    List<Rewrite> homeless = new ArrayList<>();
    for (Rewrite rewrite : left) {
      free(passages, at, passage -> passage.slot().equals(rewrite.slot()))
          .ifPresentOrElse(passage -> at.put(passage.place(), rewrite), () -> homeless.add(rewrite));
    }
    return new Placed(at, homeless);
  }

  private static Optional<Passage> free(
      List<Passage> passages, Map<Integer, Rewrite> taken, java.util.function.Predicate<Passage> fits) {
    return passages.stream().filter(passage -> !taken.containsKey(passage.place())).filter(fits).findFirst();
  }

  /// The paper with the rewrites that have a place in it.
  public static Paper rewritten(Paper paper, List<Rewrite> rewrites) {
    Map<Integer, String> texts = new HashMap<>();
    placed(paper, rewrites).at().forEach((place, rewrite) -> texts.put(place, rewrite.text()));
    return rewritten(paper, texts);
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
