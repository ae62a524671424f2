package org.v6ready.use.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.v6ready.model.use.Access;
import org.v6ready.use.visit.Validity;
import org.v6ready.use.visit.Visit;

/// How far a plan is: its cells with the lines visited, those that count, and those that use IPv6; and
/// the outcome of each line.
public record SurveyProgress(List<Cell> cells, List<Line> lines) {
  private static final Comparator<SurveyLine> IN_ORDER =
      Comparator.comparing(SurveyLine::isp).thenComparing(SurveyLine::access).thenComparing(SurveyLine::village).thenComparing(SurveyLine::code);

  public SurveyProgress {
    cells = List.copyOf(cells);
    lines = List.copyOf(lines);
  }

  /// One cell; `preferred` of `counted` lines use IPv6, `tried` were opened and do not count yet.
  public record Cell(String isp, Access access, String village, int planned, int counted, int preferred, int tried) {}

  /// One line and what its visits came to.
  public record Line(SurveyLine line, State state) {}

  /// What a line's visits came to.
  public enum State {
    WAITING,
    /// Opened, but no visit of it counts.
    TRIED,
    COUNTED;

    /// The word in bundles.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// The visits that count for lines: the first valid one of each. A survey's visits are judged on their
  /// own, so that two lines behind one address both count.
  public static Map<String, Visit> counted(List<Visit> visits) {
    Map<String, Visit> counted = new HashMap<>();
    visits.stream()
        .filter(visit -> !visit.where().line().isEmpty())
        .filter(visit -> Validity.alone(visit) == Validity.VALID)
        .forEach(visit -> counted.putIfAbsent(visit.where().line(), visit));
    return counted;
  }

  /// The progress of lines under visits of any origin.
  public static SurveyProgress of(List<SurveyLine> lines, List<Visit> visits) {
    Map<String, Visit> counted = counted(visits);
    List<String> tried = visits.stream().map(visit -> visit.where().line()).distinct().toList();
    Map<List<Object>, int[]> cells = new LinkedHashMap<>();
    List<Line> states = new ArrayList<>();
    for (SurveyLine line : lines.stream().sorted(IN_ORDER).toList()) {
      int[] n = cells.computeIfAbsent(List.of(line.isp(), line.access(), line.village()), _ -> new int[4]);
      Visit visit = counted.get(line.code());
      State state = visit != null ? State.COUNTED : tried.contains(line.code()) ? State.TRIED : State.WAITING;
      n[0]++;
      n[1] += state == State.COUNTED ? 1 : 0;
      n[2] += visit != null && visit.preferred() ? 1 : 0;
      n[3] += state == State.TRIED ? 1 : 0;
      states.add(new Line(line, state));
    }
    List<Cell> shown = new ArrayList<>();
    cells.forEach((key, n) -> shown.add(new Cell((String) key.get(0), (Access) key.get(1), (String) key.get(2), n[0], n[1], n[2], n[3])));
    return new SurveyProgress(shown, states);
  }
}
