package org.v6ready.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.report.RunSource;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.verdict.Works;

/// Runs made up for papers: every kind of service, every owner, every state, in turn.
public final class Sample {
  private static final Actor[] OWNERS = Actor.values();
  private static final String[] NAMES = {
    "Cổng thông tin điện tử", "Cổng dịch vụ công", "Hệ thống quản lý văn bản", "Thư điện tử công vụ",
    "Tên miền", "Máy chủ thời gian"
  };

  private Sample() {}

  /// A finished run of `targets` services; `better` services in a hundred have nothing wrong.
  public static Run run(String id, String started, int targets, int better) {
    List<TargetResult> results = new ArrayList<>();
    for (int i = 0; i < targets; i++) {
      results.add(result(i, NAMES[i % NAMES.length] + " " + (i + 1), i * 37 % 100 < better));
    }
    return new Run(header(id, started), results);
  }

  /// A header of a finished run.
  public static RunHeader header(String id, String started) {
    Instant at = Instant.parse(started);
    return new RunHeader(
        id, at, at.plusSeconds(600), "2026.1", "v6ready 1.0.0", "UBND xã Trần Phú", false, Vantage.dualStack());
  }

  /// One service by its number, with nothing wrong when `fine`.
  public static TargetResult result(int i, String name, boolean fine) {
    DomainName host = DomainName.of("dv" + i + ".tranphu.example");
    Service service =
        switch (i % 6) {
          case 3 -> new Service.Mail(host);
          case 4 -> new Service.Dns(host);
          default -> Service.Web.at(host, true, "/");
        };
    Target target = new Target(name, service, OWNERS[i % OWNERS.length], List.of(), false, 3, Duration.ofSeconds(5));
    TargetFacts facts =
        service instanceof Service.Web
            ? new TargetFacts.Web(List.of(), List.of(), true, List.of(), List.of(), null, List.of(), List.of(), List.of())
            : new TargetFacts.Dns(List.of(), List.of());
    return new TargetResult(target, Instant.parse("2026-11-10T02:00:00Z"), facts, assessment(i, target, fine));
  }

  private static Assessment assessment(int i, Target target, boolean fine) {
    String host = target.service().host().ascii();
    String ladder = target.service().kind().substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    if (fine) {
      String rung = ladder.equals("W") ? "W7" : ladder.equals("M") ? "M7" : "D8";
      return new Assessment("2026.1", List.of(pass(ladder)), rung, rung, null, new Works(true, true, true, "derived"),
          Nat64Outlook.unknown(), true, List.of());
    }
    if (i % 17 == 5) {
      return new Assessment("2026.1", List.of(unknown(ladder, host)), ladder + "0", ladder + "0", ladder + "1",
          new Works(null, null, null, "derived"), Nat64Outlook.unknown(), null, List.of());
    }
    return new Assessment("2026.1", List.of(fail(ladder, host, target.owner())), ladder + (i % 3), ladder + (i % 3),
        null, new Works(true, i % 2 == 0, false, "derived"), Nat64Outlook.unknown(), true, List.of());
  }

  private static Verdict pass(String ladder) {
    return switch (ladder) {
      case "M" -> verdict("mail-mx-aaaa", "M1", Judgement.PASS, "all", Map.of("domain", "a.example", "total", "2"), Actor.PROVINCE);
      case "D" -> verdict("dns-ns-aaaa", "D1", Judgement.PASS, "all", Map.of("zone", "a.example", "total", "2"), Actor.PROVINCE);
      default -> verdict("web-aaaa", "W1", Judgement.PASS, "published", Map.of("host", "a.example", "count", "1"), Actor.PROVINCE);
    };
  }

  private static Verdict unknown(String ladder, String host) {
    return verdict(ladder.equals("W") ? "web-aaaa" : "dns-ns-aaaa", ladder + "1", Judgement.INCONCLUSIVE, "unknown",
        Map.of("host", host, "status", "SERVFAIL", "without", host), Actor.COMMUNE);
  }

  private static Verdict fail(String ladder, String host, Actor actor) {
    return switch (ladder) {
      case "M" -> verdict("mail-mx-aaaa", "M1", Judgement.FAIL, "none",
          Map.of("domain", host, "total", "2", "without", "mx1." + host + ", mx2." + host), actor);
      case "D" -> verdict("dns-ns-aaaa", "D1", Judgement.FAIL, "none",
          Map.of("zone", host, "total", "2", "without", "ns1." + host + ", ns2." + host), actor);
      default -> host.hashCode() % 2 == 0
          ? verdict("web-aaaa", "W1", Judgement.FAIL, "absent", Map.of("host", host), actor)
          : verdict("web-reachable", "W2", Judgement.FAIL, "refused",
              Map.of("host", host, "address", "2001:db8:1::" + (host.hashCode() & 0xff), "port", "443", "attempts", "3"), actor);
    };
  }

  private static Verdict verdict(
      String check, String rung, Judgement judgement, String code, Map<String, String> args, Actor actor) {
    return new Verdict(check, rung, judgement, code, false, new TreeMap<>(args), actor, "RFC 6540",
        "curl -6 -sv https://" + args.getOrDefault("host", "a.example") + "/ -o /dev/null", List.of());
  }

  /// Stored runs, in memory.
  public static RunSource source(Run... runs) {
    return new RunSource() {
      @Override
      public List<RunHeader> headers() {
        List<RunHeader> headers = new ArrayList<>();
        for (Run run : runs) {
          headers.add(run.header());
        }
        headers.sort(java.util.Comparator.comparing(RunHeader::started).reversed());
        return headers;
      }

      @Override
      public int targets(String runId) {
        return run(runId).map(run -> run.results().size()).orElse(0);
      }

      @Override
      public Optional<Run> run(String runId) {
        @Nullable Run found = null;
        for (Run run : runs) {
          found = run.header().id().equals(runId) ? run : found;
        }
        return Optional.ofNullable(found);
      }
    };
  }
}
