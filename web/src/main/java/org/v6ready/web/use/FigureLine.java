package org.v6ready.web.use;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.v6ready.model.text.Messages;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.use.show.Part;
import org.v6ready.use.show.Standing;
import org.v6ready.use.show.UseWords;
import org.v6ready.use.statistics.Proof;

/// One series on one line: its newest figure with counts, interval, window and coverage. `proof` is the
/// word of the state, empty for series that are never held against the target.
public record FigureLine(
    String method,
    String symbol,
    String place,
    String share,
    String counts,
    String window,
    String interval,
    String coverage,
    String proof,
    List<String> notes,
    List<PartLine> parts,
    String leftOut,
    Bar bar) {
  /// The target of the plan, exceeded or not.
  static final double TARGET = 0.90;

  /// What describes the people or the office, and not whoever happened to come by.
  private static final Set<Method> JUDGED = Set.of(Method.TERRITORY, Method.FIELD_SAMPLE, Method.OFFICE_DEVICES);

  public FigureLine {
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
  }

  /// One part of the whole, or a service within the part above it.
  public record PartLine(String share, String name, boolean service) {}

  /// The picture: per cent of the width; `low` and `high` are the same as `at` without an interval.
  public record Bar(double low, double at, double high, boolean hasInterval) {}

  static FigureLine of(Measure measure, Messages words, Numbers numbers) {
    UseWords known = UseWords.in(numbers.language());
    Interval interval = measure.interval();
    double share = 100 * measure.share();
    Bar bar = interval == null ? new Bar(share, share, share, false) : new Bar(100 * interval.low(), share, 100 * interval.high(), true);
    Coverage coverage = measure.coverage();
    return new FigureLine(
        measure.series().method().word(),
        measure.series().quantity().symbol(),
        measure.series().place(),
        numbers.share(measure.share()),
        words.text("counts", Map.of("part", numbers.count(measure.part()), "whole", numbers.count(measure.whole()),
            "unit", words.text("unit." + measure.series().quantity().unit().word()))),
        numbers.window(measure.window()),
        interval == null ? "" : words.text("interval", Map.of("range", numbers.interval(interval))),
        coverage == null || coverage.share() == 0 ? "" : words.text("coverage." + coverage.things().word(), Map.of("share", numbers.share(coverage.share()))),
        proof(measure).map(Proof::word).orElse(""),
        measure.notes().stream().map(code -> words.has("note." + code) ? words.text("note." + code) : known.note(code)).toList(),
        Part.of(measure).stream().map(part -> new PartLine(numbers.share(part.share()), known.part(part), !part.service().isEmpty())).toList(),
        leftOut(measure, known, numbers),
        bar);
  }

  private static String leftOut(Measure measure, UseWords known, Numbers numbers) {
    String reasons =
        new TreeMap<>(measure.skipped())
            .entrySet().stream().map(entry -> known.skip(entry.getKey()) + " " + numbers.count(entry.getValue())).collect(Collectors.joining(", "));
    return reasons.isEmpty() ? "" : known.text("show.left-out", Map.of("reasons", reasons));
  }

  /// What a figure proves; empty for those that are never held against the target.
  static Optional<Proof> proof(Measure measure) {
    Quantity quantity = measure.series().quantity();
    boolean judged = JUDGED.contains(measure.series().method())
        && (quantity == Quantity.PREFERRED || quantity == Quantity.HOSTS_USING);
    if (!judged) {
      return Optional.empty();
    }
    return Optional.of(Standing.proof(measure, TARGET));
  }

  /// The mark beside the state, never colour alone.
  public String sign() {
    return switch (proof) {
      case "proven" -> "●";
      case "below" -> "✕";
      case "not-proven" -> "◐";
      default -> "?";
    };
  }

  /// The class of the state's colour.
  public String css() {
    return switch (proof) {
      case "proven" -> "j-pass";
      case "below" -> "j-fail";
      case "not-proven" -> "j-warn";
      default -> "j-inconclusive";
    };
  }
}
