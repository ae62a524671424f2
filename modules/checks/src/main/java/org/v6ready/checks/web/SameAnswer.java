package org.v6ready.checks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.fact.TargetFacts;

/// Whether the entry URL's first answer, before any redirect is followed, is the same over both
/// families.
public final class SameAnswer {
  private SameAnswer() {}

  /// True or false when every family gave a whole answer; null when there is nothing to compare.
  public static @Nullable Boolean of(TargetFacts.Web facts, int port) {
    HostFacts entry = facts.hosts().getFirst();
    List<HttpFacts> four = answers(entry, Family.IPV4, port);
    List<HttpFacts> six = answers(entry, Family.IPV6, port);
    if (four.isEmpty() || six.isEmpty()) {
      return null;
    }
    if (six.stream().anyMatch(answer -> four.stream().noneMatch(control -> alike(control, answer)))) {
      return false;
    }
    boolean redirected = six.getFirst().status() / 100 == 3;
    return redirected || PageComparison.worst(facts).map(PageComparison::same).orElse(true);
  }

  private static boolean alike(HttpFacts control, HttpFacts answer) {
    return control.status() == answer.status()
        && (answer.status() / 100 != 3 || Objects.equals(control.location(), answer.location()));
  }

  private static List<HttpFacts> answers(HostFacts host, Family family, int port) {
    List<HttpFacts> answers = new ArrayList<>();
    for (AddressFacts address : host.addresses(family)) {
      address.port(port).ifPresent(seen -> {
        TlsFacts tls = seen.tls();
        HttpFacts http = seen.http();
        if (http != null && http.status() > 0 && Visits.whole(http.end())
            && (tls == null || tls.state() == TlsState.OK)) {
          answers.add(http);
        }
      });
    }
    return answers;
  }
}
