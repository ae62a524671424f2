package org.v6ready.documents.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.v6ready.model.plan.Rewrite;

class EditsTest {
  private static final Paper BEFORE = paper(heading(1, "I. A"), text("một"), heading(1, "II. B"), heading(2, "1. C"), text("có 2 dịch vụ"), items("x", "y"));

  @Test
  void aRewriteStaysWhereItWasWhenOtherPassagesAreAddedAboveIt() {
    Paper now = paper(heading(1, "I. A"), text("mới"), text("một"), heading(1, "II. B"), heading(2, "1. C"), text("có 2 dịch vụ"), items("x", "y"));
    Edits.Placed placed = Edits.placed(now, List.of(rewrite(BEFORE, 1, "đã sửa")));
    assertThat(placed.at()).containsOnlyKeys(2);
    assertThat(placed.homeless()).isEmpty();
  }

  @Test
  void aRewriteFindsItsHeadingAgainWhenTheFiguresAndTheNumberingChanged() {
    Paper now = paper(heading(1, "I. A"), text("một"), heading(1, "II. B"), heading(2, "3. C"), text("có 5 dịch vụ"), items("x", "z"));
    Edits.Placed placed = Edits.placed(now, List.of(rewrite(BEFORE, 4, "đã sửa"), rewrite(BEFORE, 5, "x\nsửa")));
    assertThat(placed.at()).containsOnlyKeys(4, 5);
    assertThat(Edits.rewritten(now, List.of(rewrite(BEFORE, 5, "x\nsửa"))).body().get(5)).isEqualTo(new Block.Items(List.of("x", "sửa")));
  }

  @Test
  void aRewriteWhosePlaceIsGoneIsHandedBackAndNeverPutElsewhere() {
    Paper now = paper(heading(1, "I. A"), text("một"), heading(1, "II. B"), text("khác hẳn"));
    Rewrite kept = rewrite(BEFORE, 4, "đã sửa");
    Edits.Placed placed = Edits.placed(now, List.of(kept));
    assertThat(placed.at()).isEmpty();
    assertThat(placed.homeless()).containsExactly(kept);
    assertThat(Edits.rewritten(now, List.of(kept))).isEqualTo(now);
  }

  @Test
  void everyPassageHasASlotOfItsOwn() {
    Paper twice = paper(heading(1, "I. A"), text("một"), text("một"), items("a"), items("a"));
    assertThat(Edits.of(twice)).extracting(Edits.Passage::slot).doesNotHaveDuplicates().hasSize(4);
  }

  private static Rewrite rewrite(Paper paper, int place, String text) {
    Edits.Passage passage = Edits.of(paper).stream().filter(one -> one.place() == place).findFirst().orElseThrow();
    return new Rewrite(passage.slot(), passage.text(), text);
  }

  private static Paper paper(Block... blocks) {
    return new Paper("t", Locale.of("vi"), List.of(blocks), List.of());
  }

  private static Block heading(int level, String text) {
    return new Block.Heading(level, text);
  }

  private static Block text(String text) {
    return new Block.Text(text);
  }

  private static Block items(String... items) {
    return new Block.Items(List.of(items));
  }
}
