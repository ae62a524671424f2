package org.v6ready.web.use;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.text.Messages;
import org.v6ready.model.use.Measure;
import org.v6ready.use.statistics.Forecast;
import org.v6ready.use.visit.VisitFigures;

/// Where one series goes if it goes on like this: a sentence, and a picture of the figures with the
/// band. Figures whose windows overlap are left out, they would feign certainty.
public record ForecastView(String sentence, String points, String middle, String band, List<String> labels) {
  private static final int STEPS = 12;
  private static final double WIDTH = 600;
  private static final double HEIGHT = 180;

  public ForecastView {
    labels = List.copyOf(labels);
  }

  static Optional<ForecastView> of(List<Measure> newestFirst, LocalDate today, Messages words, Numbers numbers) {
    List<Forecast.Point> points = new ArrayList<>();
    for (Measure measure : newestFirst) {
      LocalDate day = LocalDate.ofInstant(measure.window().to().minusMillis(1), ZoneId.systemDefault());
      if (points.isEmpty() || !day.plusDays(VisitFigures.DAYS).isAfter(points.getLast().day())) {
        points.add(new Forecast.Point(day, measure.share()));
      }
    }
    LocalDate end = today.plusYears(1);
    return Forecast.of(points, end, FigureLine.TARGET).map(forecast -> view(points, forecast, end, words, numbers));
  }

  private static ForecastView view(
      List<Forecast.Point> points, Forecast forecast, LocalDate end, Messages words, Numbers numbers) {
    LocalDate begin = points.getLast().day();
    double days = ChronoUnit.DAYS.between(begin, end);
    StringBuilder middle = new StringBuilder();
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    for (int i = 0; i <= STEPS; i++) {
      LocalDate day = begin.plusDays(Math.round(days * i / STEPS));
      double x = WIDTH * i / STEPS;
      Forecast.of(points, day, FigureLine.TARGET).ifPresent(at -> {
        middle.append(spot(x, at.middle()));
        upper.append(spot(x, at.high()));
        lower.insert(0, spot(x, at.low()));
      });
    }
    StringBuilder dots = new StringBuilder();
    points.forEach(p -> dots.append("M").append(spot(WIDTH * ChronoUnit.DAYS.between(begin, p.day()) / days, p.share())).append("h0"));
    LocalDate reaches = forecast.reaches();
    String key = reaches == null ? "never" : forecast.surely() == null ? "reaches" : "surely";
    String sentence =
        words.text("forecast." + key,
            Map.of("day", numbers.day(end), "middle", numbers.share(forecast.middle()), "low", numbers.share(forecast.low()), "high",
                numbers.share(forecast.high()), "reaches", reaches == null ? "" : numbers.day(reaches), "surely",
                forecast.surely() == null ? "" : numbers.day(forecast.surely())));
    return new ForecastView(
        sentence, dots.toString(), middle.toString().strip(), upper.append(lower).toString().strip(),
        List.of(numbers.day(begin), numbers.day(end)));
  }

  private static String spot(double x, double share) {
    return String.format(Locale.ROOT, "%.1f,%.1f ", x, HEIGHT * (1 - share));
  }
}
