package org.v6ready.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.desk.text.ChecklistJson;
import org.v6ready.desk.text.PlanJson;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.letter.Letter;
import org.v6ready.documents.letter.LetterPaper;
import org.v6ready.documents.report.PeriodAccount;
import org.v6ready.documents.report.ReportPaper;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.plan.entry.Entered;
import org.v6ready.plan.entry.ValueForm;
import org.v6ready.plan.period.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeskTest {
  private static final Locale VIETNAMESE = Locale.of("vi");

  @TempDir Path directory;

  @Test
  void everyFinishedRunIsToldOnceAndLeavesItsTasksAndMeasuredValues() {
    try (Shelf shelf = new Shelf(directory, "")) {
      shelf.run("2026-11-01", "xa commune!", "tinh province!");
      assertThat(shelf.desk.catchUp()).isEqualTo(1);
      assertThat(shelf.desk.catchUp()).isZero();
      assertThat(found(shelf)).hasSize(2);
      assertThat(shelf.desk.values()).extracting(IndicatorValue::indicator).containsExactly("II.1.3b", "II.1.3c");
    }
  }

  @Test
  void aReportTellsOfTheNewestAuditOfEachOfficeInItsPeriod() {
    try (Shelf shelf = new Shelf(directory, "")) {
      shelf.audit("2026-09-10", "Trụ sở UBND", "N1");
      shelf.audit("2026-11-02", "Trụ sở UBND", "N3");
      shelf.audit("2026-11-09", "Trụ sở UBND", "N4");
      shelf.audit("2026-11-05", "Công an", "N2");
      PeriodAccount account = shelf.desk.account(Period.parse("2026-Q4").orElseThrow(), null, VIETNAMESE);
      assertThat(account.offices()).extracting(row -> row.name() + " " + row.rung() + " " + row.fails() + " " + row.questions())
          .containsExactly("Công an N2 1 1", "Trụ sở UBND N4 1 1");
      assertThat(ReportPaper.of(account, shelf.desk.today(), Say.in(VIETNAMESE)).body().toString())
          .contains("Mức sẵn sàng IPv6 của mạng cơ quan", "09/11/2026", "IPv6 ra được Internet");
    }
  }

  @Test
  void aTaskIsDoneByAPersonAndVerifiedByALaterRunOnly() {
    try (Shelf shelf = new Shelf(directory, "")) {
      shelf.run("2026-11-01", "tinh province!");
      shelf.desk.catchUp();
      String id = found(shelf).getFirst().id();
      assertThat(change(shelf, id, "verified")).isEqualTo(new TaskChange.Outcome.Refused("task.verified", Map.of()));
      change(shelf, id, "done");
      shelf.run("2026-11-19", "tinh province");
      shelf.desk.catchUp();
      assertThat(found(shelf).getFirst().status()).isEqualTo(TaskStatus.DONE);
      shelf.run("2026-11-21", "tinh province");
      shelf.desk.catchUp();
      assertThat(found(shelf).getFirst().status()).isEqualTo(TaskStatus.VERIFIED);
      shelf.run("2026-11-28", "tinh province!");
      shelf.desk.catchUp();
      assertThat(found(shelf).getFirst().status()).isEqualTo(TaskStatus.NEW);
      assertThat(found(shelf).getFirst().reopened()).isEqualTo(1);
    }
  }

  @Test
  void aStepOfThePlanIsKeptOnceSomebodyChangesIt() {
    try (Shelf shelf = new Shelf(directory, "")) {
      TaskChange change = new TaskChange("B04", "waiting", "DNVT", List.of("VHXH"), "31/12/2026", List.of("cv-12.pdf"), "đã gửi");
      assertThat(change.on(shelf.desk)).isInstanceOf(TaskChange.Outcome.Changed.class);
      Task step = shelf.desk.checklist(shelf.desk.today()).item("B04").orElseThrow().task();
      assertThat(step.status()).isEqualTo(TaskStatus.WAITING);
      assertThat(step.due()).isEqualTo("2026-12-31");
      assertThat(step.evidence()).containsExactly("cv-12.pdf");
    }
  }

  @Test
  void wrongChangesAreRefusedAndNothingIsLost() {
    try (Shelf shelf = new Shelf(directory, "")) {
      assertThat(new TaskChange("V0", "done", null, null, null, List.of(), null).on(shelf.desk)).isInstanceOf(TaskChange.Outcome.Refused.class);
      assertThat(change(shelf, "B01", "finished")).isInstanceOf(TaskChange.Outcome.Refused.class);
      assertThat(new TaskChange("B01", null, null, null, "31/02/2026", List.of(), null).on(shelf.desk)).isInstanceOf(TaskChange.Outcome.Refused.class);
      assertThat(new TaskChange("B01", null, null, null, null, List.of(), "x".repeat(2001)).on(shelf.desk)).isInstanceOf(TaskChange.Outcome.Refused.class);
      assertThat(shelf.store.tasks()).isEmpty();
    }
  }

  @Test
  void theSameFileImportedTwiceKeepsNothingTwice() {
    try (Shelf shelf = new Shelf(directory, "")) {
      String csv = "indicator,value,method,origin,date\nII.1.3a,91,isp-declaration,VNPT,2026-11-19\n";
      assertThat(shelf.desk.take("a.csv", csv).values()).hasSize(1);
      assertThat(shelf.desk.take("a.csv", csv).values()).isEmpty();
      assertThat(shelf.desk.values()).hasSize(1);
    }
  }

  @Test
  void lettersGoToOthersOnlyAndAskWhatIsTheirs() {
    String plan = "bodies:\n  - { id: DNVT, addressees: [{ name: Viettel Na Rì, for: [viettel] }, { name: VNPT Na Rì, for: [vnpt] }] }\n";
    try (Shelf shelf = new Shelf(directory, plan)) {
      shelf.run("2026-11-01", "xa commune!", "tinh province!", "viettel isp!", "mobifone isp!");
      shelf.desk.catchUp();
      List<Letter> letters = new Letters(shelf.desk, LocalDate.parse("2026-12-31"), VIETNAMESE).all();
      assertThat(letters).extracting(Letter::addressee)
          .containsExactly("Viettel Na Rì", "VNPT Na Rì", "Các doanh nghiệp viễn thông", "Sở Khoa học và Công nghệ", "Bộ, ngành chủ quản hệ thống",
              "Nhà cung cấp", "Cục Bưu điện Trung ương");
      assertThat(subjects(letters.get(0))).containsExactly("viettel.example");
      assertThat(subjects(letters.get(1))).isEmpty();
      assertThat(subjects(letters.get(2))).containsExactly("mobifone.example");
      assertThat(letters.get(1).owed()).extracting(indicator -> indicator.id()).contains("II.1.3a");
      assertThat(subjects(letters.get(3))).containsExactly("tinh.example");
      String text = text(LetterPaper.of(letters.get(3), Say.in(VIETNAMESE)));
      assertThat(text).contains("V/v đề nghị khắc phục, triển khai IPv6", "trước ngày 31/12/2026", "dig AAAA tinh.example", "run-2026-11-01");
    }
  }

  @Test
  void whatAnOperatorHasDeclaredThisQuarterIsNotAskedForAgain() {
    try (Shelf shelf = new Shelf(directory, "")) {
      assertThat(owed(shelf)).contains("II.1.3a");
      shelf.desk.enter(new ValueForm("II.1.3a", "", "912/1000", "", "isp-declaration", "", "VNPT", "2026-11-19", "", ""));
      assertThat(owed(shelf)).doesNotContain("II.1.3a");
    }
  }

  private static List<String> owed(Shelf shelf) {
    Letter letter = new Letters(shelf.desk, null, VIETNAMESE).to(shelf.desk.plan().body("DNVT").orElseThrow()).getFirst();
    return letter.owed().stream().map(indicator -> indicator.id()).toList();
  }

  @Test
  void nobodyOutsideIsAskedForWhatOnlyTheCommuneDoes() {
    try (Shelf shelf = new Shelf(directory, "")) {
      for (Letter letter : new Letters(shelf.desk, null, VIETNAMESE).all()) {
        assertThat(text(LetterPaper.of(letter, Say.in(VIETNAMESE)))).as(letter.addressee()).doesNotContain("kiến nghị cấp trên", "chuyển VLAN cán bộ");
      }
    }
  }

  @Test
  void contractorsAreRequiredAndAllOthersAsked() {
    try (Shelf shelf = new Shelf(directory, "")) {
      shelf.run("2026-11-01", "tinh province!", "phanmem vendor!");
      shelf.desk.catchUp();
      Letters letters = new Letters(shelf.desk, null, VIETNAMESE);
      Letter vendor = letters.to(shelf.desk.plan().body("NCC").orElseThrow()).getFirst();
      Letter province = letters.to(shelf.desk.plan().body("SKHCN").orElseThrow()).getFirst();
      assertThat(text(LetterPaper.of(vendor, Say.in(VIETNAMESE)))).contains("V/v yêu cầu").contains("UBND xã Trần Phú yêu cầu Nhà cung cấp");
      assertThat(text(LetterPaper.of(province, Say.in(VIETNAMESE)))).contains("UBND xã Trần Phú đề nghị Sở").doesNotContain("yêu cầu");
    }
  }

  @Test
  void aDayNobodyDecidedStaysBlankInTheLetter() {
    try (Shelf shelf = new Shelf(directory, "")) {
      shelf.run("2026-11-01", "tinh province!");
      shelf.desk.catchUp();
      Letter letter = new Letters(shelf.desk, null, VIETNAMESE).to(shelf.desk.plan().body("SKHCN").orElseThrow()).getFirst();
      assertThat(text(LetterPaper.of(letter, Say.in(VIETNAMESE)))).containsPattern("trước ngày\u00a0+tháng\u00a0+năm 2026");
    }
  }

  @Test
  void aPeriodWithoutRunsIsReportedAsSuch() {
    try (Shelf shelf = new Shelf(directory, "")) {
      PeriodAccount account = shelf.desk.account(Period.parse("2026-Q2").orElseThrow(), null, VIETNAMESE);
      assertThat(account.now()).isNull();
      assertThat(account.services()).isEmpty();
      assertThat(account.standings()).hasSize(13);
    }
  }

  @Test
  void jsonSaysTheSameAsTheStandingsAndTheChecklist() {
    try (Shelf shelf = new Shelf(directory, "")) {
      shelf.run("2026-11-01", "tinh province!");
      shelf.desk.catchUp();
      Entered entered = shelf.desk.enter(new ValueForm("II.1.3a", "", "800/1000", "", "sample-survey", "", "Các thôn", "2026-11-19", "", ""));
      assertThat(entered).isInstanceOf(Entered.Good.class);
      JsonNode plan = JsonMapper.shared().readTree(PlanJson.of(shelf.desk, shelf.desk.standings(shelf.desk.today()), VIETNAMESE));
      JsonNode use = plan.get("indicators").values().stream().filter(node -> node.get("id").asString().equals("II.1.3a")).findFirst().orElseThrow();
      assertThat(use.get("status").asString()).isEqualTo("not-met");
      assertThat(use.get("value").get("counts").get("part").asLong()).isEqualTo(800);
      assertThat(use.get("goal").get("windowEnds").asString()).isEqualTo("2030-12-14");
      assertThat(plan.get("gaps").size()).isEqualTo(7);
      JsonNode tasks = JsonMapper.shared().readTree(ChecklistJson.of(shelf.desk.checklist(shelf.desk.today()), shelf.desk.plan(), shelf.desk.today(), Say.in(VIETNAMESE))).get("tasks");
      assertThat(tasks.size()).isEqualTo(26);
      assertThat(tasks.get(0).get("subject").asString()).isEqualTo("tinh.example");
      assertThat(tasks.get(0).get("ours").asBoolean()).isFalse();
    }
  }

  private static TaskChange.Outcome change(Shelf shelf, String id, String status) {
    return new TaskChange(id, status, null, null, null, List.of(), null).on(shelf.desk);
  }

  private static List<Task> found(Shelf shelf) {
    return shelf.store.tasks().stream().filter(task -> task.origin() instanceof TaskOrigin.Found).toList();
  }

  private static List<String> subjects(Letter letter) {
    return letter.findings().stream().map(task -> ((TaskOrigin.Found) task.origin()).subject()).toList();
  }

  private static String text(Paper paper) {
    return paper.body() + "\n" + paper.annexes();
  }
}
