package org.v6ready.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Table;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.indicator.Standing;

/// The annex of the plan's indicators; none without a plan.
final class IndicatorAnnex {
  private IndicatorAnnex() {}

  static List<Block> blocks(PeriodAccount account, Say say) {
    if (account.standings().isEmpty()) {
      return List.of();
    }
    return List.of(new Table("", columns(say), rows(account, say)));
  }

  static List<Table.Column> columns(Say say) {
    return List.of(
        new Table.Column(say.text("number"), 8, Table.Align.CENTRE),
        new Table.Column(say.text("indicator.name"), 17, Table.Align.LEFT),
        new Table.Column(say.text("indicator.unit"), 9, Table.Align.CENTRE),
        new Table.Column(say.text("indicator.goal"), 8, Table.Align.CENTRE),
        new Table.Column(say.text("indicator.before"), 12, Table.Align.CENTRE),
        new Table.Column(say.text("indicator.now"), 12, Table.Align.CENTRE),
        new Table.Column(say.text("indicator.status"), 9, Table.Align.CENTRE),
        new Table.Column(say.text("indicator.origin"), 17, Table.Align.LEFT),
        new Table.Column(say.text("indicator.lead"), 10, Table.Align.LEFT),
        new Table.Column(say.text("indicator.note"), 19, Table.Align.LEFT));
  }

  static List<List<String>> rows(PeriodAccount account, Say say) {
    IndicatorText text = new IndicatorText(say);
    List<List<String>> rows = new ArrayList<>();
    for (Standing standing : account.standings()) {
      Indicator indicator = standing.indicator();
      rows.add(List.of(
          indicator.id(),
          indicator.name().in(say.language()),
          indicator.scale().unit().in(say.language()),
          text.goal(indicator.goal(), indicator),
          value(before(account, indicator), indicator, text),
          value(standing.value(), indicator, text),
          text.status(standing),
          text.source(standing.value(), indicator),
          IndicatorText.lead(indicator, account.plan(), say),
          note(standing, text)));
    }
    return rows;
  }

  /// The counts on a line of their own; a dash for none: the column beside it says so in words.
  private static String value(@Nullable IndicatorValue value, Indicator indicator, IndicatorText text) {
    return value == null ? text.say().text("none") : text.value(value, indicator).replace(" (", "\n(");
  }

  /// When it is due, what must be said of the value, and its own note.
  private static String note(Standing standing, IndicatorText text) {
    String own = standing.value() == null ? "" : standing.value().note();
    return Stream.of(text.due(standing.indicator()), text.reason(standing), own)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable IndicatorValue before(PeriodAccount account, Indicator indicator) {
    return account.standingsBefore().stream()
        .filter(standing -> standing.indicator().id().equals(indicator.id()))
        .findFirst()
        .map(Standing::value)
        .orElse(null);
  }
}
