package org.v6ready.web.use;

import java.util.List;
import java.util.Map;
import org.v6ready.model.text.Messages;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Stratum;
import org.v6ready.use.statistics.StrataEstimate;
import org.v6ready.use.statistics.Wilson;

/// One stratum of a weighted figure: its weight, counts and own interval. Shares of fewer than ten
/// observations are not shown.
public record StratumRow(
    String isp, String access, String weight, String counts, String share, String interval, boolean enough, FigureLine.Bar bar) {
  static final int LEAST_SHOWN = 10;

  static List<StratumRow> of(Measure measure, Messages words, Numbers numbers) {
    double all = measure.strata().stream().mapToDouble(s -> s.weight() == null ? 0 : s.weight()).sum();
    return measure.strata().stream().map(stratum -> row(stratum, all, words, numbers)).toList();
  }

  private static StratumRow row(Stratum stratum, double all, Messages words, Numbers numbers) {
    boolean shown = stratum.whole() >= LEAST_SHOWN;
    double share = stratum.whole() == 0 ? 0 : (double) stratum.part() / stratum.whole();
    Interval interval = Wilson.of(stratum.part(), stratum.whole()).orElse(null);
    String weight =
        stratum.weight() == null || all == 0
            ? words.text("strata.undeclared")
            : words.text("strata.weight", Map.of("share", numbers.share(stratum.weight() / all), "lines", numbers.count(Math.round(stratum.weight()))));
    FigureLine.Bar bar =
        shown && interval != null
            ? new FigureLine.Bar(100 * interval.low(), 100 * share, 100 * interval.high(), true)
            : new FigureLine.Bar(0, 0, 0, false);
    return new StratumRow(
        stratum.isp(), words.text("access." + stratum.access().word()), weight,
        shown ? numbers.count(stratum.part()) + "/" + numbers.count(stratum.whole()) : numbers.count(stratum.whole()),
        shown ? numbers.share(share) : words.text("strata.few"),
        shown && interval != null ? numbers.interval(interval) : "", stratum.whole() >= StrataEstimate.ENOUGH, bar);
  }
}
