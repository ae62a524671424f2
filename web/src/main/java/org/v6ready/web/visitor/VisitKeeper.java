package org.v6ready.web.visitor;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.time.Clock;
import org.v6ready.store.StoreException;
import org.v6ready.store.UseStore;
import org.v6ready.use.survey.SurveyLine;
import org.v6ready.use.visit.DayCounts;
import org.v6ready.use.visit.Visit;
import org.v6ready.use.visit.VisitDesk;
import org.v6ready.use.visit.Where;

/// The desk over the store: keeps each visit, each day's counts of what was refused, and drops what is
/// too old. A store that cannot write loses visits, never the page.
final class VisitKeeper {
  private static final System.Logger LOG = System.getLogger(VisitKeeper.class.getName());

  private final UseStore store;
  private final Clock clock;
  private final int keepDays;
  private final VisitDesk desk;

  VisitKeeper(UseStore store, Clock clock, int perMinute, int keepDays) {
    this.store = store;
    this.clock = clock;
    this.keepDays = keepDays;
    this.desk = new VisitDesk(clock, ZoneId.systemDefault(), perMinute, this::keep);
  }

  VisitDesk desk() {
    return desk;
  }

  /// The place of a sampled line's link; empty when there is no such line.
  Optional<Where> line(String code) {
    return code.matches("[A-Z0-9]{1,16}") ? store.kept(SurveyLine.KIND, code, SurveyLine.class).map(SurveyLine::where) : Optional.empty();
  }

  private void keep(Visit visit) {
    try {
      store.keep(Visit.KIND, visit.id(), visit.day(), visit);
    } catch (StoreException full) {
      LOG.log(System.Logger.Level.ERROR, "a visit was lost: " + full.getMessage());
    }
  }

  /// Ends what is over and adds the counts since the last time to the day's.
  void sweep() {
    desk.sweep();
    Map<String, Long> fresh = desk.takeCounts();
    LocalDate today = LocalDate.ofInstant(clock.now(), ZoneId.systemDefault());
    try {
      if (!fresh.isEmpty()) {
        DayCounts before = store.kept(DayCounts.KIND, today.toString(), DayCounts.class).orElse(DayCounts.none(today));
        store.keep(DayCounts.KIND, today.toString(), today, before.plus(fresh));
      }
      store.dropBefore(Visit.KIND, today.minusDays(keepDays));
    } catch (StoreException full) {
      LOG.log(System.Logger.Level.ERROR, "counts were lost: " + full.getMessage());
    }
  }
}
