package org.v6ready.use.survey;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.use.Access;
import org.v6ready.model.use.Stratum;
import org.v6ready.use.declare.LineKind;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.statistics.StrataEstimate;

/// Computes sampling plans. Every stratum gets at least [StrataEstimate#ENOUGH] lines (all of them when
/// it has fewer), and the rest in proportion to its weight, until the combined lower bound passes the
/// target for the share expected.
public final class SurveyDesign {
  private static final int MOST = 1_000_000;
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int CODE = 8;

  private SurveyDesign() {}

  private record Part(String isp, Access access, @Nullable Double weight) {}

  /// The plan; empty when nothing above the target is expected, or no operator is known. `active` has
  /// the declared lines of each stratum.
  public static Optional<SurveyPlan> plan(
      String id, LocalDate day, UseSettings settings, Map<LineKind, Long> active, double target, double expected) {
    List<Part> parts = new ArrayList<>();
    for (Operator operator : settings.operators()) {
      for (Access kind : operator.kinds()) {
        Long lines = active.get(new LineKind(operator.name(), kind));
        if (lines == null || lines > 0) {
          parts.add(new Part(operator.name(), kind, lines == null ? null : (double) lines));
        }
      }
    }
    boolean weighted = parts.stream().noneMatch(part -> part.weight() == null);
    if (parts.isEmpty() || expected <= target || !proves(sizes(parts, MOST, weighted), parts, weighted, target, expected)) {
      return Optional.empty();
    }
    int low = 1;
    int high = MOST;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (proves(sizes(parts, middle, weighted), parts, weighted, target, expected)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Optional.of(
        new SurveyPlan(id, day, target, expected, weighted, cells(parts, sizes(parts, low, weighted), settings.villages())));
  }

  private static double weight(Part part, boolean weighted) {
    return weighted && part.weight() != null ? part.weight() : 1;
  }

  private static int[] sizes(List<Part> parts, int total, boolean weighted) {
    double all = parts.stream().mapToDouble(part -> weight(part, weighted)).sum();
    return parts.stream()
        .mapToInt(
            part -> {
              int share = (int) Math.ceil(total * weight(part, weighted) / all);
              int size = Math.max(StrataEstimate.ENOUGH, share);
              return part.weight() == null ? size : (int) Math.min(size, Math.round(part.weight()));
            })
        .toArray();
  }

  private static boolean proves(int[] sizes, List<Part> parts, boolean weighted, double target, double expected) {
    List<Stratum> strata = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      Part part = parts.get(i);
      long using = (long) Math.floor(expected * sizes[i]);
      strata.add(new Stratum(part.isp(), part.access(), "", weight(part, weighted), using, sizes[i]));
    }
    return StrataEstimate.of(strata).filter(estimate -> estimate.interval().low() > target).isPresent();
  }

  private static List<SurveyPlan.Cell> cells(List<Part> parts, int[] sizes, List<String> villages) {
    List<String> places = villages.isEmpty() ? List.of("") : villages;
    List<SurveyPlan.Cell> cells = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      Part part = parts.get(i);
      for (int v = 0; v < places.size(); v++) {
        // Villages that get one line more than others differ from stratum to stratum.
        int more = Math.floorMod(v - i, places.size()) < sizes[i] % places.size() ? 1 : 0;
        int size = sizes[i] / places.size() + more;
        if (size > 0) {
          cells.add(new SurveyPlan.Cell(part.isp(), part.access(), places.get(v), part.weight(), size));
        }
      }
    }
    return cells;
  }

  /// A line with a fresh code for every visit of a plan.
  public static List<SurveyLine> lines(SurveyPlan plan) {
    SecureRandom random = new SecureRandom();
    Set<String> codes = new HashSet<>();
    List<SurveyLine> lines = new ArrayList<>();
    for (SurveyPlan.Cell cell : plan.cells()) {
      for (int i = 0; i < cell.size(); i++) {
        lines.add(new SurveyLine(code(random, codes), plan.id(), plan.made(), cell.isp(), cell.access(), cell.village()));
      }
    }
    return lines;
  }

  private static String code(SecureRandom random, Set<String> taken) {
    StringBuilder code = new StringBuilder();
    do {
      code.setLength(0);
      for (int i = 0; i < CODE; i++) {
        code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    } while (!taken.add(code.toString()));
    return code.toString();
  }
}
