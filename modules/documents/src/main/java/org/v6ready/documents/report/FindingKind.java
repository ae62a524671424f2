package org.v6ready.documents.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

/// One kind of finding with every service it holds back, the most services first.
public record FindingKind(Verdict example, List<ServiceRow> services) {
  public FindingKind {
    services = List.copyOf(services);
  }

  /// The fails an actor must act on, or all fails when `actors` holds several.
  public static List<FindingKind> fails(List<ServiceRow> rows, List<Actor> actors) {
    return of(rows, actors, Judgement.FAIL);
  }

  /// The findings of one judgement that `actors` must act on.
  public static List<FindingKind> of(List<ServiceRow> rows, List<Actor> actors, Judgement judgement) {
    Map<String, Verdict> examples = new LinkedHashMap<>();
    Map<String, LinkedHashSet<ServiceRow>> services = new LinkedHashMap<>();
    for (ServiceRow row : rows) {
      for (Verdict verdict : row.causes()) {
        if (verdict.judgement() == judgement && actors.contains(verdict.actor())) {
          String key = verdict.actor() + " " + verdict.check() + " " + verdict.code();
          examples.putIfAbsent(key, verdict);
          services.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(row);
        }
      }
    }
    List<FindingKind> causes = new ArrayList<>();
    examples.forEach((key, example) -> causes.add(new FindingKind(example, List.copyOf(services.getOrDefault(key, new LinkedHashSet<>())))));
    causes.sort(Comparator.comparingInt((FindingKind cause) -> cause.services().size()).reversed());
    return causes;
  }
}
