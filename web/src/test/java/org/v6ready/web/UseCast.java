package org.v6ready.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.Access;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.store.UseStore;
import org.v6ready.use.declare.Declaration;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.settings.TestName;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.survey.SurveyDesign;
import org.v6ready.use.survey.SurveyLine;
import org.v6ready.use.survey.SurveyPlan;
import org.v6ready.use.survey.TerritoryFigures;
import org.v6ready.use.visit.Agent;
import org.v6ready.use.visit.DayCounts;
import org.v6ready.use.visit.Doubt;
import org.v6ready.use.visit.Fetch;
import org.v6ready.use.visit.Origin;
import org.v6ready.use.visit.TestObject;
import org.v6ready.use.visit.Visit;
import org.v6ready.use.visit.Where;

/// An invented commune in which IPv6 is measured in every way: five months of sampled lines, visitors of
/// whom one office stands out, declarations of two operators out of three.
public final class UseCast {
  /// The commune's use.yaml.
  public static final UseSettings SETTINGS =
      new UseSettings(
          "xã Trần Phú", List.of("Trung tâm", "Bản Sảng", "Nà Lẹng"),
          List.of(
              new Operator("Viettel", List.of(7552L), List.of(Access.FIXED, Access.MOBILE)),
              new Operator("VNPT", List.of(45899L), List.of(Access.FIXED, Access.MOBILE)),
              new Operator("MobiFone", List.of(131429L), List.of(Access.MOBILE))),
          test());

  private UseCast() {}

  private static VisitorTest test() {
    Map<TestObject, TestName> names = new EnumMap<>(TestObject.class);
    names.put(TestObject.DUAL, new TestName("https", "ds.kiemtra.test", 0));
    names.put(TestObject.IPV4, new TestName("https", "v4.kiemtra.test", 0));
    names.put(TestObject.IPV6, new TestName("https", "v6.kiemtra.test", 0));
    return new VisitorTest("[::]", 8480, new TestName("https", "kiemtra.test", 0), names, List.of(), false, 60, 400, "0209 123 456", null);
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(Clock.system().now(), ZoneId.systemDefault());
  }

  /// Fills a store; the same every time but for the days.
  public static void fill(UseStore store) {
    Random random = new Random(2026);
    declare(store, "Viettel", 620, 571, 2950, 2890);
    declare(store, "VNPT", 410, 330, 640, 601);
    Map<org.v6ready.use.declare.LineKind, Long> active = Declaration.active(store.kept(Declaration.KIND, today().minusYears(1), today(), Declaration.class));
    SurveyPlan plan = SurveyDesign.plan("mau-1", today().minusDays(20), SETTINGS, active, 0.9, 0.96).orElseThrow();
    store.keep(SurveyPlan.KIND, plan.id(), plan.made(), plan);
    List<SurveyLine> lines = SurveyDesign.lines(plan);
    List<Visit> sampled = new ArrayList<>();
    for (SurveyLine line : lines) {
      store.keep(SurveyLine.KIND, line.code(), line.made(), line);
      if (random.nextInt(10) < 8) {
        sampled.add(visit(random, sampled.size(), today().minusDays(random.nextInt(20)), Origin.SURVEY, line.where(), 0.93, ""));
      }
    }
    sampled.forEach(visit -> store.keep(Visit.KIND, visit.id(), visit.day(), visit));
    visitors(store, random);
    for (int month = 5; month > 0; month--) {
      LocalDate last = today().minusDays(28L * month);
      List<Visit> then = new ArrayList<>();
      for (SurveyLine line : lines) {
        then.add(visit(random, then.size(), last, Origin.SURVEY, line.where(), 0.93 - 0.035 * month, ""));
      }
      store.add(new TerritoryFigures(SETTINGS.operators(), active, last, ZoneId.systemDefault(), SETTINGS.place(), Instant.EPOCH).of(then));
    }
    store.addContext(List.of(new ContextPoint("apnic", "VN", today().minusDays(2), "30", 1_250_000, 61.2, 64.9)));
  }

  private static void visitors(UseStore store, Random random) {
    for (int n = 0; n < 420; n++) {
      String village = n % 3 == 0 ? SETTINGS.villages().get(n % 40 == 0 ? 2 : n % 2) : "";
      Where where = n % 4 == 0 ? new Where("Viettel", Where.Basis.AS_NUMBER, Access.FIXED, village, "") : new Where("", Where.Basis.NONE, Access.UNKNOWN, village, "");
      String office = n % 6 == 0 ? "2405:4803:77::/48" : "";
      Visit visit = visit(random, 1000 + n, today().minusDays(random.nextInt(27)), n % 3 == 0 ? Origin.PAGE : Origin.BEACON, where, office.isEmpty() ? 0.72 : 1, office);
      store.keep(Visit.KIND, visit.id(), visit.day(), visit);
    }
    store.keep(DayCounts.KIND, today().toString(), today(), DayCounts.none(today()).plus(Map.of("started", 640L, "reported", 420L, "left-early", 207L, "refused-rate", 13L)));
  }

  private static void declare(UseStore store, String isp, long fixed, long fixedOn, long mobile, long mobileOn) {
    LocalDate day = today().minusDays(40);
    store.keep(Declaration.KIND, isp, day,
        new Declaration(isp, isp, day, List.of(new Declaration.Row(Access.FIXED, "", fixed, fixedOn), new Declaration.Row(Access.MOBILE, "", mobile, mobileOn)),
            "Giám đốc", "khai.xlsx", "00", Instant.EPOCH));
  }

  private static Visit visit(Random random, int n, LocalDate day, Origin origin, Where where, double share, String office) {
    boolean six = random.nextDouble() < share;
    List<Fetch> fetches = new ArrayList<>();
    fetches.add(new Fetch(TestObject.DUAL, Fetch.End.LOADED, six ? Family.IPV6 : Family.IPV4, 20));
    fetches.add(new Fetch(TestObject.IPV4, Fetch.End.LOADED, Family.IPV4, 20));
    fetches.add(six ? new Fetch(TestObject.IPV6, Fetch.End.LOADED, Family.IPV6, 20) : new Fetch(TestObject.IPV6, Fetch.End.TIMED_OUT, null, 0));
    if (six) {
      fetches.add(n % 40 == 0 ? new Fetch(TestObject.IPV6_LARGE, Fetch.End.TIMED_OUT, null, 0) : new Fetch(TestObject.IPV6_LARGE, Fetch.End.LOADED, Family.IPV6, 20));
    }
    IpPrefix prefix = IpPrefix.parse(office.isEmpty() ? "14.225." + n % 250 + ".0/24" : office).orElseThrow();
    boolean isSix = prefix.address().family() == Family.IPV6;
    return new Visit(day + "-" + n, day, origin, "k" + n, isSix ? null : prefix, isSix ? prefix : null, Agent.PHONE, n % 9 == 0 ? 4 : 11, fetches,
        n % 31 == 0 ? List.of(Doubt.AUTOMATED) : List.of(), where);
  }
}
