package org.v6ready.plan.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.AuditProfile;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.Line;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeAssessment;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.office.Seen;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.model.target.Actor;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.plan.Plan;
import org.v6ready.plan.Story;

class OfficeLedgerTest {
  private static final Plan PLAN = Story.plan("");
  private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

  private static <T> Seen<T> no() {
    return Seen.not(Absence.FAILED);
  }

  private static Verdict verdict(String check, Judgement judgement, String code) {
    return new Verdict(check, "N1", judgement, code, false, new TreeMap<>(), Actor.ISP, "RFC 4861", null, List.of());
  }

  private static Verdict asked(String check) {
    return verdict(check, Judgement.INCONCLUSIVE, "ask-a-person");
  }

  private static OfficeRun run(String office, int days, Verdict... verdicts) {
    LocalHost host = new LocalHost("linux", "", no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no(), no());
    Lan lan = new Lan("eth0", no(), no(), Duration.ZERO, no(), no(), no());
    Line line = new Line(no(), no(), no(), no(), List.of(), List.of(), no(), no(), no());
    OfficeFacts facts =
        new OfficeFacts(Office.named(office), AuditProfile.PASSIVE, null, Vantage.dualStack(), host, lan, line, no(), no(), no(), no(), List.of(), 0);
    List<String> questions = Stream.of(verdicts).filter(one -> one.code().equals("ask-a-person")).map(Verdict::check).toList();
    Instant at = MONDAY.plus(Duration.ofDays(days));
    return new OfficeRun(office + days, at, at.plusSeconds(9), "v6ready", facts, new OfficeAssessment("2026.1", List.of(verdicts), "N0", null, questions));
  }

  private static List<Task> after(List<Task> before, OfficeRun run) {
    return OfficeLedger.after(before, run, PLAN);
  }

  @Test
  void aQuestionIsATaskOfTheCommuneWithTheOfficeAsItsSource() {
    List<Task> tasks = after(List.of(), run("UBND", 0, asked("lan-22")));
    assertThat(tasks).singleElement().satisfies(task -> {
      assertThat(task.origin()).isEqualTo(new TaskOrigin.Question("lan-22", "UBND"));
      assertThat(task.ours()).isTrue();
      assertThat(task.owner()).isEqualTo("VHXH");
    });
    assertThat(after(tasks, run("UBND", 1, asked("lan-22")))).singleElement().satisfies(task -> assertThat(task.lastRun()).isEqualTo("UBND1"));
  }

  @Test
  void anAnswerIsProvenByTheNextAuditWhateverItSays() {
    List<Task> tasks = after(List.of(), run("UBND", 0, asked("lan-22"), asked("net-13")));
    tasks = after(tasks, run("UBND", 1, verdict("lan-22", Judgement.PASS, "answered-yes"), verdict("net-13", Judgement.FAIL, "answered-no")));
    assertThat(tasks).filteredOn(task -> task.origin() instanceof TaskOrigin.Question)
        .extracting(Task::status).containsExactly(TaskStatus.VERIFIED, TaskStatus.VERIFIED);
    assertThat(tasks).filteredOn(task -> task.origin() instanceof TaskOrigin.Found).singleElement()
        .satisfies(task -> assertThat(task.actor()).isEqualTo(Actor.ISP));
  }

  @Test
  void aQuestionMarkedDoneAndStillUnansweredComesBack() {
    Task done = after(List.of(), run("UBND", 0, asked("lan-22"))).getFirst().to(TaskStatus.DONE, MONDAY.plusSeconds(60));
    Task again = after(List.of(done), run("UBND", 1, asked("lan-22"))).getFirst();
    assertThat(again.status()).isEqualTo(TaskStatus.NEW);
    assertThat(again.reopened()).isEqualTo(1);
  }

  @Test
  void theSameQuestionInAnotherOfficeIsAnotherTask() {
    List<Task> tasks = after(after(List.of(), run("UBND", 0, asked("lan-22"))), run("Công an", 1, asked("lan-22")));
    assertThat(tasks).hasSize(2).extracting(Task::id).doesNotHaveDuplicates();
    assertThat(after(tasks, run("Công an", 2, verdict("lan-22", Judgement.PASS, "answered-yes"))))
        .extracting(Task::status).containsExactly(TaskStatus.NEW, TaskStatus.VERIFIED);
  }

  @Test
  void aFindingIsProvenGoneByAPassAndNotByAnAuditThatDidNotLook() {
    List<Task> tasks = after(List.of(), run("UBND", 0, verdict("lan-03", Judgement.FAIL, "rogue")));
    tasks = after(tasks, run("UBND", 1, verdict("lan-03", Judgement.INCONCLUSIVE, "needs-privilege")));
    assertThat(tasks.getFirst().status()).isEqualTo(TaskStatus.NEW);
    tasks = after(tasks, run("UBND", 2, verdict("lan-03", Judgement.PASS, "known")));
    assertThat(tasks.getFirst().status()).isEqualTo(TaskStatus.VERIFIED);
    assertThat(tasks.getFirst().verifiedBy()).isEqualTo("UBND2");
  }
}
