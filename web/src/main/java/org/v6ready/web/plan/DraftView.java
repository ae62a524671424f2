package org.v6ready.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.v6ready.desk.ReportDraft;
import org.v6ready.documents.block.Edits;
import org.v6ready.documents.block.Paper;
import org.v6ready.model.plan.Rewrite;

/// A report's text as its screen shows it. `homeless` is what people rewrote in places the report no
/// longer has; `edited` whether anything was rewritten.
public record DraftView(
    String period, String title, boolean measured, List<Passage> passages, List<Rewrite> homeless, boolean edited) {
  public DraftView {
    passages = List.copyOf(passages);
    homeless = List.copyOf(homeless);
  }

  /// One passage: `text` as people left it, `original` as the program writes it; `stale` when the program
  /// wrote something else when it was rewritten.
  public record Passage(String name, String slot, String heading, String text, String original, boolean edited, boolean stale) {
    /// How many lines to show.
    public int rows() {
      return Math.min(12, 1 + text.length() / 90 + (int) text.lines().count());
    }
  }

  static DraftView of(ReportDraft draft) {
    Paper paper = draft.written();
    Edits.Placed placed = Edits.placed(paper, draft.rewrites());
    List<Passage> passages = new ArrayList<>();
    for (Edits.Passage passage : Edits.of(paper)) {
      Rewrite rewrite = placed.at().get(passage.place());
      passages.add(new Passage(
          "p" + passage.place(), passage.slot(), passage.heading(), rewrite == null ? passage.text() : rewrite.text(), passage.text(),
          rewrite != null, rewrite != null && !rewrite.original().equals(passage.text())));
    }
    return new DraftView(
        draft.account().period().word(), paper.title(), draft.account().now() != null, passages, placed.homeless(),
        !placed.at().isEmpty() || !placed.homeless().isEmpty());
  }

  /// The passages of a form: `p4` the text, `p4.slot` and `p4.was` what it stood for, `p4.back` when the
  /// program's own text is wanted again.
  static List<Rewrite> sent(Map<String, List<String>> form) {
    List<Rewrite> passages = new ArrayList<>();
    form.forEach((name, _) -> {
      if (name.matches("p\\d{1,4}")) {
        String was = field(form, name + ".was");
        passages.add(new Rewrite(field(form, name + ".slot"), was, form.containsKey(name + ".back") ? was : field(form, name)));
      }
    });
    return passages;
  }

  private static String field(Map<String, List<String>> form, String name) {
    List<String> values = Objects.requireNonNullElse(form.get(name), List.of());
    return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n");
  }
}
