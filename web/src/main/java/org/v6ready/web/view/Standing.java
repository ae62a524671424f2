package org.v6ready.web.view;

import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.report.Promise;

/// The word for where a service stands, with what a bare rung hides: IPv6 addresses of which none is of
/// use, services that have one family only, and answers for visitors that are worse than the rung.
final class Standing {
  private Standing() {}

  /// The key of the word.
  static String level(TargetResult result) {
    String rung = result.assessment().rung();
    int height = LadderOf.height(rung);
    if (height == 0 && result.assessment().inconclusiveAt() != null) {
      return "level.unknown";
    }
    return height <= 1 && result.assessment().inconclusiveAt() == null && publishedInVain(result)
        ? "level.unusable"
        : promised(LadderOf.kind(result.target().service().kind()), result.assessment());
  }

  private static String promised(LadderOf ladder, Assessment assessment) {
    return switch (Promise.of(assessment)) {
      case KEPT -> ladder.level(LadderOf.height(assessment.rung()));
      case WITH_IPV4_ONLY -> "level.usable";
      case BROKEN -> "level.broken";
    };
  }

  /// The key of the word for services that stand on one rung together.
  static String level(LadderOf ladder, int height, List<Assessment> together) {
    List<String> words = together.stream().map(one -> promised(ladder, one)).distinct().toList();
    return words.size() == 1 ? words.getFirst() : words.contains("level.broken") ? "level.mixed" : ladder.level(height);
  }

  private static boolean publishedInVain(TargetResult result) {
    boolean service = !result.target().service().kind().equals("dns");
    List<HostFacts> hosts = result.facts().hosts();
    boolean published = hosts.stream().anyMatch(host -> !host.aaaa().addresses().isEmpty());
    List<PortFacts> ports =
        hosts.stream().flatMap(h -> h.addresses(Family.IPV6).stream()).map(AddressFacts::ports).flatMap(List::stream).toList();
    boolean special = result.assessment().verdicts().stream()
        .anyMatch(v -> v.check().equals("web-aaaa-global") && v.judgement() == org.v6ready.model.verdict.Judgement.FAIL);
    boolean tried = ports.stream().anyMatch(port -> port.tcp() != TcpState.NOT_ATTEMPTED);
    boolean open = ports.stream().anyMatch(port -> port.tcp() == TcpState.OPEN);
    return service && published && (special || tried) && !open;
  }

  /// A key when the entry host cleanly has one family only, else empty.
  static String families(TargetResult result) {
    if (result.facts().hosts().isEmpty() || result.target().service().kind().equals("dns") || result.target().service().kind().equals("mail")) {
      return "";
    }
    HostFacts entry = result.facts().hosts().getFirst();
    boolean four = !entry.a().addresses().isEmpty();
    boolean six = !entry.aaaa().addresses().isEmpty();
    if (six && !four && entry.a().status().clean()) {
      return "families.six";
    }
    return four && !six && entry.aaaa().status().clean() ? "families.four" : "";
  }
}
