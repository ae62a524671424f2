package org.v6ready.web.office;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.office.OfficeRung;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.OfficeText;
import org.v6ready.web.Page;
import org.v6ready.web.view.CheckLine;
import org.v6ready.web.view.Step;
import org.v6ready.web.view.UnknownGroup;

/// Everything one office's page shows.
public record OfficeDetail(
    OfficeRow row,
    String profile,
    String consent,
    List<Step> steps,
    List<CheckLine> toDo,
    List<UnknownGroup> unknown,
    List<CheckLine> good,
    List<Question> questions,
    List<Device> devices,
    List<Share> shares,
    String coverage,
    List<Left> left,
    List<String> evidence,
    List<Past> history,
    OfficeText text) {
  /// A question only a person can answer.
  public record Question(String check, String text) {}

  /// How many devices are of one class.
  public record Share(String kind, long count) {}

  /// A device that an IPv6-only network would leave behind: what it seems to be and what to do first.
  public record Left(Device device, String kind, String first) {}

  /// An earlier audit.
  public record Past(String moment, String rung) {}

  static OfficeDetail of(OfficeRun run, List<OfficeRun> history, Page page) {
    List<Verdict> verdicts = run.assessment().verdicts();
    List<String> asked = run.assessment().questions();
    @Nullable String consent = run.facts().consent();
    OfficeText text = OfficeText.in(page.language());
    @Nullable Inventory inventory = run.facts().inventory().known().orElse(null);
    return new OfficeDetail(
        OfficeRow.of(run, page),
        run.facts().profile().word(),
        consent == null ? "" : consent,
        OfficeRung.ladder(verdicts).stream().map(rung -> new Step(rung.rung(), rung.judgement())).toList(),
        Stream.concat(lines(verdicts, Judgement.FAIL, page).stream(), lines(verdicts, Judgement.WARN, page).stream()).toList(),
        UnknownGroup.of(lines(verdicts.stream().filter(v -> !asked.contains(v.check())).toList(), Judgement.INCONCLUSIVE, page)),
        lines(verdicts, Judgement.PASS, page),
        asked.stream().map(check -> new Question(check, page.checks().question(check))).toList(),
        inventory == null ? List.of() : inventory.devices().stream().sorted(Comparator.comparing(Device::kind)).toList(),
        inventory == null ? List.of() : Stream.of(DeviceClass.values()).map(kind -> new Share(kind.word(), inventory.count(kind))).toList(),
        text.coverage(run.facts()).orElse(""),
        OfficeText.left(run.facts()).stream().map(one -> new Left(one.device(), text.kind(one), text.first(one))).toList(),
        text.evidence(run.facts()),
        history.stream().map(past -> new Past(page.moment(past.started()), past.assessment().rung())).toList(),
        text);
  }

  private static List<CheckLine> lines(List<Verdict> verdicts, Judgement wanted, Page page) {
    return CheckLine.all(verdicts.stream().filter(verdict -> verdict.judgement() == wanted).toList(), page);
  }

  /// Whether a family reaches the Internet, in words.
  public String internet(@Nullable Boolean reached) {
    return text.internet(reached);
  }

  /// The key of the word for whether something was heard.
  public static String heard(@Nullable Boolean value) {
    return value == null ? "works.unknown" : value ? "heard.yes" : "heard.no";
  }

  /// The key of the word for an answer that may be unproven.
  public static String answer(@Nullable Boolean value) {
    return value == null ? "works.unknown" : value ? "works.yes" : "works.no";
  }

  /// What a device is called, empty when nothing is known.
  public static String name(Device device) {
    return device.names().stream().findFirst().orElse(device.vendor());
  }
}
