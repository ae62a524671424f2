package org.v6ready.checks.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectSamples;
import org.v6ready.model.fact.TargetFacts;

/// A client that races the families would stay on IPv6 (RFC 8305 section 5).
final class WebHappyEyeballs {
  static final Set<String> CODES = Set.of("stays", "loses", "slower", "too-few", "no-control", "not-reached", "fails-on-both", "masked");
  private static final int ENOUGH = 10;
  private static final int CLEAR = 3;
  private static final Duration ATTEMPT_DELAY = Duration.ofMillis(250);

  private WebHappyEyeballs() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    List<ConnectSamples> six = samples(input, Family.IPV6);
    List<ConnectSamples> four = samples(input, Family.IPV4);
    if (four.isEmpty() && input.entry().a().none()) {
      return Finding.notApplicable("no-control");
    }
    if (six.isEmpty()) {
      boolean reached = Visits.over(input.facts(), Family.IPV6).stream().anyMatch(Visits::connected);
      return reached ? Finding.inconclusive(Finding.NOT_MEASURED) : unreached(input);
    }
    if (four.isEmpty()) {
      return input.sees(Family.IPV4) ? Finding.inconclusive(Finding.NOT_MEASURED) : Finding.notHere(Family.IPV4);
    }
    if (Math.min(total(six), total(four)) < ENOUGH && !neverStarts(four, six)) {
      return Finding.inconclusive("too-few").with("count", Math.min(total(six), total(four)));
    }
    return compared(four, six).with("count", total(six)).with("lag", input.entry().aaaaLag().map(lag -> Long.toString(lag.toMillis())).orElse("?")).with("address", six.getFirst().address())
        .repeat("for i in $(seq 10); do curl -6 -so /dev/null -w '%{time_appconnect}\\n' '" + WebPort.url(input.target(), input.facts()) + "'; done")
        .evidence("samples/6", "samples/4");
  }

  /// A broken IPv6 that nobody complains of: every browser falls back to IPv4 before people notice.
  private static Finding unreached(Case<TargetFacts.Web> input) {
    boolean published = input.entry().aaaa().addresses().stream().anyMatch(IpAddress::global);
    boolean four = Visits.over(input.facts(), Family.IPV4).stream().anyMatch(Visits::arrived);
    boolean tried = !Visits.over(input.facts(), Family.IPV6).isEmpty();
    return (published && four && tried ? Finding.warn("masked") : Finding.notApplicable("not-reached"))
        .with("host", input.entry().host())
        .with("ms", RacingClients.all().stream().mapToLong(client -> client.shortest().toMillis()).max().orElse(0));
  }

  /// IPv6 failed each time and IPv4 never: as clear after a few rounds, each of which costs a whole timeout.
  private static boolean neverStarts(List<ConnectSamples> four, List<ConnectSamples> six) {
    return six.stream().allMatch(s -> s.starts().isEmpty()) && total(six) >= CLEAR
        && success(four) == 1 && total(four) >= CLEAR;
  }

  private static Finding compared(List<ConnectSamples> four, List<ConnectSamples> six) {
    double success = success(six);
    if (success < 0.99) {
      boolean alike = success(four) <= success;
      Finding found = alike ? Finding.inconclusive("fails-on-both").alsoOnIpv4() : Finding.fail("loses");
      return found.with("percent", String.format(Locale.ROOT, "%.0f", 100 * success));
    }
    long p4 = p95(four).toMillis();
    long p6 = p95(six).toMillis();
    boolean slower = !p95(four).isZero() && p6 > p4 + ATTEMPT_DELAY.toMillis();
    return (slower ? Finding.fail("slower") : Finding.pass("stays")).with("ms6", p6).with("ms4", p4)
        .with("median6", median(six)).with("median4", median(four)).with("clients", RacingClients.shares(four.getFirst(), six.getFirst()))
        .with("percent", String.format(Locale.ROOT, "%.0f", 100 * success));
  }

  private static List<ConnectSamples> samples(Case<TargetFacts.Web> input, Family family) {
    return input.facts().samples().stream()
        .filter(s -> s.address().family() == family && s.starts().size() + s.failures() > 0).toList();
  }

  private static int total(List<ConnectSamples> samples) {
    return samples.stream().mapToInt(s -> s.starts().size() + s.failures()).sum();
  }

  private static double success(List<ConnectSamples> samples) {
    return (double) samples.stream().mapToInt(s -> s.starts().size()).sum() / total(samples);
  }

  private static long median(List<ConnectSamples> samples) {
    List<Duration> sorted = samples.stream().flatMap(s -> s.starts().stream()).sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2).toMillis();
  }

  private static Duration p95(List<ConnectSamples> samples) {
    List<Duration> sorted = samples.stream().flatMap(s -> s.starts().stream()).sorted().toList();
    return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
  }
}
