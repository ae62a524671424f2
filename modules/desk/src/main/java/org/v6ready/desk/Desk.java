package org.v6ready.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.report.OfficeRow;
import org.v6ready.documents.report.PeriodAccount;
import org.v6ready.documents.report.PeriodReading;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.Measure;
import org.v6ready.plan.Office;
import org.v6ready.plan.Plan;
import org.v6ready.plan.entry.CsvImport;
import org.v6ready.plan.entry.Entered;
import org.v6ready.plan.entry.ValueForm;
import org.v6ready.plan.indicator.MeasuredValue;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.plan.indicator.Standings;
import org.v6ready.plan.indicator.UseValue;
import org.v6ready.plan.period.Dates;
import org.v6ready.plan.period.Period;
import org.v6ready.plan.task.Checklist;
import org.v6ready.plan.task.OfficeLedger;
import org.v6ready.plan.task.TaskLedger;
import org.v6ready.store.PlanStore;
import org.v6ready.store.RunStore;

/// One plan over one store. For many threads, as the stores are.
public final class Desk {
  private final Plan plan;
  private final Office office;
  private final RunStore runs;
  private final PlanStore kept;
  private final Supplier<List<Measure>> use;
  private final Clock clock;

  /// A desk without figures of use; `office` issues its papers.
  public Desk(Plan plan, Office office, RunStore runs, PlanStore kept, Clock clock) {
    this(plan, office, runs, kept, List::of, clock);
  }

  /// A desk that reads the figures of use as they are kept.
  public Desk(Plan plan, Office office, RunStore runs, PlanStore kept, Supplier<List<Measure>> use, Clock clock) {
    this.use = use;
    this.plan = plan;
    this.office = office;
    this.runs = runs;
    this.kept = kept;
    this.clock = clock;
  }

  public Plan plan() {
    return plan;
  }

  public Office office() {
    return office;
  }

  /// Today in Viet Nam.
  public LocalDate today() {
    return Dates.day(clock.now());
  }

  PlanStore kept() {
    return kept;
  }

  RunStore runs() {
    return runs;
  }

  Clock clock() {
    return clock;
  }

  /// Tells tasks and indicators of every finished run that they do not know yet, and tasks of every audit, oldest
  /// first; how many those were.
  public int catchUp() {
    int told = 0;
    for (RunHeader header : kept.untold()) {
      var run = runs.run(header.id());
      if (run.isPresent()) {
        List<IndicatorValue> measured = new ArrayList<>();
        plan.indicators().forEach(indicator -> MeasuredValue.of(indicator, run.get()).ifPresent(measured::add));
        kept.add(measured);
        kept.tell(run.get(), before -> TaskLedger.after(before, run.get(), plan));
        told++;
      }
    }
    for (OfficeRun audit : kept.untoldOffices()) {
      kept.tell(audit, before -> OfficeLedger.after(before, audit, plan));
      told++;
    }
    return told;
  }

  /// Every value, a run's only once, in the order entered, and those that figures of use are.
  public List<IndicatorValue> values() {
    Set<String> seen = new HashSet<>();
    Stream<IndicatorValue> measured =
        use.get().stream().flatMap(figure -> plan.indicators().stream().flatMap(indicator -> UseValue.of(indicator, figure).stream()));
    return Stream.concat(kept.values().stream(), measured)
        .filter(
            value ->
                value.source() != ValueSource.MEASURED
                    || seen.add(value.indicator() + "\n" + value.method() + "\n" + value.origin()))
        .toList();
  }

  /// Every indicator on a day.
  public List<Standing> standings(LocalDate day) {
    return Standings.of(plan, values(), day);
  }

  /// The checklist on a day.
  public Checklist checklist(LocalDate day) {
    return Checklist.of(plan, kept.tasks(), day);
  }

  /// Keeps a value that somebody typed, or says what is wrong with it.
  public Entered enter(ValueForm form) {
    Entered entered = form.check(plan, clock.now());
    if (entered instanceof Entered.Good(IndicatorValue value)) {
      kept.add(List.of(value));
    }
    return entered;
  }

  /// Keeps the values of a CSV file; none of them when one row is wrong. Importing the same values
  /// again keeps nothing twice.
  public CsvImport.Imported take(String file, String text) {
    CsvImport.Imported read = CsvImport.read(file, text, plan, clock.now());
    List<IndicatorValue> known = kept.values();
    List<IndicatorValue> fresh = read.values().stream().filter(value -> known.stream().noneMatch(old -> same(old, value))).toList();
    kept.add(fresh);
    return new CsvImport.Imported(fresh, read.problems());
  }

  private static boolean same(IndicatorValue a, IndicatorValue b) {
    return a.indicator().equals(b.indicator())
        && a.method().equals(b.method())
        && a.origin().equals(b.origin())
        && a.asOf().equals(b.asOf())
        && a.number().compareTo(b.number()) == 0
        && java.util.Objects.equals(a.fraction(), b.fraction());
  }

  /// What a period's report says. A run that is `asked` for stands for the period whatever its day.
  public PeriodAccount account(Period period, @Nullable RunHeader asked, Locale language) {
    List<IndicatorValue> values = values();
    LocalDate end = end(period);
    return new PeriodReading(new StoredRuns(runs), language)
        .account(
            period, office, asked, plan, Standings.of(plan, values, end),
            Standings.of(plan, values, period.previous().window().to()))
        .with(OfficeRow.newest(kept.audits(start(period.window().from()), start(period.window().to().plusDays(1)))));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Dates.ZONE).toInstant();
  }

  /// The window's last day, or today while it has not come.
  private LocalDate end(Period period) {
    LocalDate last = period.window().to();
    return last.isAfter(today()) ? today() : last;
  }
}
