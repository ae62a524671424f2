package org.v6ready.checks.web;

import java.util.List;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.fact.LargeTransfer;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.web.PageVisit;

/// Large answers arrive over IPv6 even where the path's MTU is 1280 (RFC 8201, RFC 4890).
final class WebPathMtu {
  static final Set<String> CODES =
      Set.of("honoured", "not-forced", "too-small", "likely-black-hole", "fails-on-both", "not-reached");

  private static final int FORCED = 1280;

  private WebPathMtu() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    List<PageVisit> six = Visits.over(input.facts(), Family.IPV6);
    List<PageVisit> four = Visits.over(input.facts(), Family.IPV4);
    List<LargeTransfer> transfers =
        input.facts().transfers().stream().filter(t -> t.address().family() == Family.IPV6).toList();
    for (LargeTransfer transfer : transfers) {
      if (transfer.forcedMtu() == FORCED && transfer.end() == BodyEnd.STALLED) {
        return Finding.fail("likely-black-hole").with("address", transfer.address()).with("octets", transfer.octets())
            .with("bad", 1).with("count", transfers.size())
            .repeat(Repeat.curl(WebPort.url(input.target(), input.facts()), input.entry().host(), WebPort.of(input), transfer.address()))
            .evidence("transfers/" + transfer.address());
      }
    }
    List<PageVisit> stalled = six.stream().filter(Visits::stalled).toList();
    if (!stalled.isEmpty()) {
      return stalled(input, stalled, six.size(), four);
    }
    if (six.stream().noneMatch(Visits::answered)) {
      return Finding.notApplicable("not-reached").with("host", input.entry().host());
    }
    return forced(six, transfers);
  }

  /// A visit over a path of any MTU proves nothing about one of 1280: without a download forced
  /// through such a path, from every address that was visited, that part stays open. An upload shows that our
  /// own side heeds the router, not that theirs does.
  private static Finding forced(List<PageVisit> six, List<LargeTransfer> transfers) {
    List<LargeTransfer> whole =
        transfers.stream().filter(t -> t.forcedMtu() == FORCED && t.direction() == LargeTransfer.Direction.DOWNLOAD && Visits.whole(t.end())).toList();
    boolean all =
        six.stream().filter(Visits::answered)
            .allMatch(v -> whole.stream().anyMatch(t -> t.address().equals(v.entryAddress())));
    boolean tried = transfers.stream().anyMatch(t -> t.forcedMtu() == FORCED);
    return whole.isEmpty() || !all
        ? Finding.inconclusive(tried ? "too-small" : "not-forced").with("count", six.size())
        : Finding.pass("honoured").with("address", whole.getFirst().address())
            .with("octets", whole.getFirst().octets()).with("count", whole.size());
  }

  private static Finding stalled(Case<TargetFacts.Web> input, List<PageVisit> stalled, int visits, List<PageVisit> four) {
    if (four.isEmpty() && !input.sees(Family.IPV4) && !input.entry().a().addresses().isEmpty()) {
      return Finding.notHere(Family.IPV4);
    }
    boolean alike = !four.isEmpty() && four.stream().noneMatch(Visits::answered);
    PageVisit worst = stalled.getFirst();
    var http = worst.hops().getLast().http();
    Finding found = alike ? Finding.inconclusive("fails-on-both").alsoOnIpv4()
        : 2 * stalled.size() < visits ? Finding.warn("likely-black-hole") : Finding.fail("likely-black-hole");
    Finding full = found.with("address", String.valueOf(worst.entryAddress())).with("octets", http == null ? 0 : http.bodyOctets())
        .with("bad", stalled.size()).with("count", visits).evidence("visits/6");
    return worst.entryAddress() == null ? full
        : full.repeat(Repeat.curl(WebPort.url(input.target(), input.facts()), input.entry().host(), WebPort.of(input), worst.entryAddress()));
  }
}
