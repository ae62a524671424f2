package org.v6ready.web.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.v6ready.model.text.Messages;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Stratum;
import org.v6ready.use.statistics.SampleSize;
import org.v6ready.use.statistics.StrataEstimate;

/// What is missing until the target is proven, as sentences: declarations, observations, or IPv6 itself.
final class Missing {
  private final Messages words;
  private final Numbers numbers;
  private final List<String> sentences = new ArrayList<>();

  Missing(Messages words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  private void say(String key, Map<String, String> args) {
    sentences.add(words.text("missing." + key, args));
  }

  /// Nothing has been measured on the territory.
  List<String> nothing(boolean visitorTest, boolean operators) {
    if (!operators) {
      say("operators", Map.of());
    }
    if (!visitorTest) {
      say("visitor-test", Map.of());
    }
    say("survey", Map.of());
    return sentences;
  }

  /// For the newest figure of the territory or the sample.
  List<String> of(Measure measure) {
    Interval interval = measure.interval();
    if (interval != null && interval.low() > FigureLine.TARGET && sufficient(measure)) {
      return sentences;
    }
    for (Stratum stratum : measure.strata()) {
      String name = stratum.isp() + ", " + words.text("access." + stratum.access().word());
      if (stratum.weight() == null) {
        say("declaration", Map.of("stratum", name));
      }
      boolean empty = stratum.weight() != null && stratum.weight() == 0;
      if (stratum.whole() < StrataEstimate.ENOUGH && !empty) {
        say("stratum", Map.of("stratum", name, "seen", numbers.count(stratum.whole()), "more",
            numbers.count(StrataEstimate.ENOUGH - stratum.whole())));
      }
    }
    size(measure);
    return sentences;
  }

  private static boolean sufficient(Measure measure) {
    return measure.coverage() == null || measure.coverage().share() >= StrataEstimate.LEAST_COVERED;
  }

  private void size(Measure measure) {
    OptionalLong needed = SampleSize.toProve(measure.share(), FigureLine.TARGET);
    if (needed.isPresent() && needed.getAsLong() > measure.whole()) {
      say("more", Map.of("more", numbers.count(needed.getAsLong() - measure.whole()), "share", numbers.share(measure.share())));
    }
    if (measure.share() <= FigureLine.TARGET) {
      boolean declared = measure.strata().stream().allMatch(s -> s.weight() != null);
      double lines = declared ? measure.strata().stream().mapToDouble(s -> s.weight() == null ? 0 : s.weight()).sum() : 0;
      say("ipv6", Map.of("share", numbers.share(measure.share())));
      if (lines > 0) {
        say("lines", Map.of("lines", numbers.count((long) Math.floor((FigureLine.TARGET - measure.share()) * lines) + 1), "of",
            numbers.count(Math.round(lines))));
      }
    }
  }
}
