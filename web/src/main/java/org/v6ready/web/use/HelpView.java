package org.v6ready.web.use;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.v6ready.model.text.Messages;
import org.v6ready.use.visit.Agent;
import org.v6ready.use.visit.Fetch;
import org.v6ready.use.visit.Finding;
import org.v6ready.use.visit.Origin;
import org.v6ready.use.visit.Visit;
import org.v6ready.use.visit.Where;

/// What a help code says, for whoever answers the telephone; no fetches when it is misheard.
public record HelpView(Messages words, String code, List<Fetch> fetches) {
  public HelpView {
    fetches = List.copyOf(fetches);
  }

  /// The sentence the visitor reads.
  public Optional<Finding> finding() {
    return fetches.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(new Visit("", LocalDate.EPOCH, Origin.PAGE, "", null, null, Agent.PHONE, 0, fetches, List.of(), Where.UNKNOWN)));
  }

  /// The word of how a fetch ended.
  public static String end(Fetch fetch) {
    return fetch.end().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The words of a key.
  public String text(String key) {
    return words.text(key);
  }
}
