package org.v6ready.plan.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.plan.Plan;
import org.v6ready.plan.Story;

class TaskLedgerTest {
  private static final Plan PLAN = Story.plan("");
  private static final Run BROKEN = Story.run("2026-11-01", Story.web("a", Actor.PROVINCE, Story.absent("a.example", Actor.PROVINCE)));

  @Test
  void theSameCauseIsTheSameTaskInEveryRun() {
    List<Task> first = after(List.of(), BROKEN);
    List<Task> second = after(first, Story.run("2026-11-08", Story.web("a", Actor.PROVINCE, Story.absent("a.example", Actor.PROVINCE))));
    assertThat(second).hasSize(1);
    assertThat(second.getFirst().id()).isEqualTo(first.getFirst().id()).matches("V[0-9a-f]{10}");
    assertThat(second.getFirst().firstRun()).isEqualTo("2026-11-01");
    assertThat(second.getFirst().lastRun()).isEqualTo("2026-11-08");
  }

  @Test
  void aFaultBehindManyServicesIsOneTaskThatNamesThemAll() {
    List<Task> tasks = after(List.of(), Story.run("2026-11-01", zone("a"), zone("b"), zone("c")));
    assertThat(tasks).hasSize(1);
    assertThat(tasks.getFirst().services()).containsExactly("a", "b", "c");
    assertThat(tasks.getFirst().owner()).isEqualTo("SKHCN");
    assertThat(tasks.getFirst().cooperating()).containsExactly("VHXH");
  }

  @Test
  void doneBecomesVerifiedOnlyByALaterRunThatMeasuredIt() {
    List<Task> done = List.of(after(List.of(), BROKEN).getFirst().to(TaskStatus.DONE, Instant.parse("2026-11-05T00:00:00Z")));
    Run earlier = Story.run("2026-11-04", Story.web("a", Actor.PROVINCE, Story.published("a.example")));
    Run without = Story.run("2026-11-06", Story.web("b", Actor.PROVINCE, Story.published("b.example")));
    Run blind = Story.run("2026-11-07", Story.web("a", Actor.PROVINCE, Story.verdict("web-aaaa", Judgement.INCONCLUSIVE, "unknown", "a.example", Actor.COMMUNE)));
    Run later = Story.run("2026-11-08", Story.web("a", Actor.PROVINCE, Story.published("a.example")));
    assertThat(after(done, earlier).getFirst().status()).isEqualTo(TaskStatus.DONE);
    assertThat(after(done, without).getFirst().status()).isEqualTo(TaskStatus.DONE);
    assertThat(after(done, blind).getFirst().status()).isEqualTo(TaskStatus.DONE);
    Task verified = after(done, later).getFirst();
    assertThat(verified.status()).isEqualTo(TaskStatus.VERIFIED);
    assertThat(verified.verifiedBy()).isEqualTo("2026-11-08");
  }

  @Test
  void anotherCodeOnTheSameHostIsTheSameTaskInNewWords() {
    Task refused = after(List.of(), Story.run("2026-11-01", reached(Judgement.FAIL, "refused", Actor.PROVINCE))).getFirst()
        .to(TaskStatus.WAITING, Instant.parse("2026-11-02T00:00:00Z"));
    List<Task> silent = after(List.of(refused), Story.run("2026-11-08", reached(Judgement.FAIL, "timeout", Actor.PROVINCE)));
    assertThat(silent).hasSize(1);
    assertThat(silent.getFirst().id()).isEqualTo(refused.id());
    assertThat(silent.getFirst().status()).isEqualTo(TaskStatus.WAITING);
    assertThat(silent.getFirst().origin()).isInstanceOfSatisfying(TaskOrigin.Found.class, found -> assertThat(found.verdict().code()).isEqualTo("timeout"));
  }

  @Test
  void aTaskThatComesBackWithAnotherCodeIsReopenedAndNeverVerifiedByIt() {
    Task done = after(List.of(), Story.run("2026-11-01", reached(Judgement.FAIL, "refused", Actor.PROVINCE))).getFirst()
        .to(TaskStatus.DONE, Instant.parse("2026-11-05T00:00:00Z"));
    for (Judgement still : List.of(Judgement.FAIL, Judgement.WARN)) {
      Task again = after(List.of(done), Story.run("2026-11-08", reached(still, "timeout", Actor.PROVINCE))).getFirst();
      assertThat(again.status()).isEqualTo(TaskStatus.NEW);
      assertThat(again.reopened()).isEqualTo(1);
    }
    Task verified = after(List.of(done), Story.run("2026-11-08", reached(Judgement.PASS, "reachable", Actor.PROVINCE))).getFirst();
    assertThat(verified.status()).isEqualTo(TaskStatus.VERIFIED);
  }

  @Test
  void whenTheFindingNamesAnotherActorTheTaskFollowsUnlessPeopleGaveItToSomebody() {
    Task first = after(List.of(), Story.run("2026-11-01", reached(Judgement.FAIL, "refused", Actor.PROVINCE))).getFirst();
    Run later = Story.run("2026-11-08", reached(Judgement.FAIL, "timeout", Actor.ISP));
    Task handed = after(List.of(first), later).getFirst();
    assertThat(handed.actor()).isEqualTo(Actor.ISP);
    assertThat(handed.owner()).isEqualTo("DNVT");
    assertThat(after(List.of(first.heldBy("VP", List.of(), null)), later).getFirst().owner()).isEqualTo("VP");
  }

  @Test
  void aFaultTheCommuneSharesWithOthersIsNotTheCommunes() {
    TargetResult own = Story.web("a", Actor.COMMUNE, Story.verdict("dns-ns-aaaa", Judgement.FAIL, "none", "tinh.example", Actor.COMMUNE));
    List<Task> tasks = after(List.of(), Story.run("2026-11-01", own, zone("b")));
    assertThat(tasks).hasSize(1);
    assertThat(tasks.getFirst().ours()).isFalse();
  }

  @Test
  void oneServiceMendedOfThreeLeavesTheTaskOpenForTheOthers() {
    List<Task> tasks = after(List.of(), Story.run("2026-11-01", zone("a"), zone("b")));
    List<Task> then = after(tasks, Story.run("2026-11-08", fineZone("a")));
    assertThat(then.getFirst().status()).isEqualTo(TaskStatus.NEW);
    assertThat(then.getFirst().services()).containsExactly("b");
  }

  @Test
  void aTaskThatWasVerifiedIsReopenedWhenTheFaultComesBack() {
    List<Task> verified = after(after(List.of(), BROKEN), Story.run("2026-11-08", Story.web("a", Actor.PROVINCE, Story.published("a.example"))));
    assertThat(verified.getFirst().status()).isEqualTo(TaskStatus.VERIFIED);
    Task again = after(verified, Story.run("2026-11-15", Story.web("a", Actor.PROVINCE, Story.absent("a.example", Actor.PROVINCE)))).getFirst();
    assertThat(again.status()).isEqualTo(TaskStatus.NEW);
    assertThat(again.reopened()).isEqualTo(1);
    assertThat(again.verifiedBy()).isNull();
  }

  @Test
  void aTaskSaidToBeDoneIsReopenedWhenALaterRunStillFindsIt() {
    List<Task> done = List.of(after(List.of(), BROKEN).getFirst().to(TaskStatus.DONE, Instant.parse("2026-11-05T00:00:00Z")));
    Task again = after(done, Story.run("2026-11-08", Story.web("a", Actor.PROVINCE, Story.absent("a.example", Actor.PROVINCE)))).getFirst();
    assertThat(again.status()).isEqualTo(TaskStatus.NEW);
    assertThat(again.reopened()).isEqualTo(1);
  }

  @Test
  void whatPeopleDecidedStaysThroughRuns() {
    Task held = after(List.of(), BROKEN).getFirst().heldBy("NCC", List.of("VP"), LocalDate.parse("2026-12-31"))
        .showing(List.of("cv.pdf"), "đã gửi").to(TaskStatus.WAITING, Instant.parse("2026-11-02T00:00:00Z"));
    Task again = after(List.of(held), Story.run("2026-11-08", Story.web("a", Actor.PROVINCE, Story.absent("a.example", Actor.PROVINCE)))).getFirst();
    assertThat(again.owner()).isEqualTo("NCC");
    assertThat(again.status()).isEqualTo(TaskStatus.WAITING);
    assertThat(again.due()).isEqualTo("2026-12-31");
    assertThat(again.evidence()).containsExactly("cv.pdf");
  }

  @Test
  void unfinishedRunsAndTheDemonstrationChangeNothing() {
    TargetResult result = Story.web("a", Actor.PROVINCE, Story.absent("a.example", Actor.PROVINCE));
    Instant now = Instant.parse("2026-11-01T00:00:00Z");
    assertThat(after(List.of(), new Run(Story.header("r", now, null, false), List.of(result)))).isEmpty();
    assertThat(after(List.of(), new Run(Story.header("r", now, now, true), List.of(result)))).isEmpty();
  }

  @Test
  void anInconclusiveVerdictMakesNoTask() {
    assertThat(after(List.of(), Story.run("2026-11-01",
        Story.web("a", Actor.PROVINCE, Story.verdict("web-aaaa", Judgement.INCONCLUSIVE, "unknown", "a.example", Actor.COMMUNE))))).isEmpty();
  }

  private static TargetResult reached(Judgement judgement, String code, Actor actor) {
    return Story.web("a", Actor.PROVINCE, Story.verdict("web-reachable", judgement, code, "a.example", actor));
  }

  private static TargetResult zone(String name) {
    return Story.web(name, Actor.PROVINCE, Story.verdict("dns-ns-aaaa", Judgement.FAIL, "none", "tinh.example", Actor.PROVINCE));
  }

  private static TargetResult fineZone(String name) {
    return Story.web(name, Actor.PROVINCE, Story.verdict("dns-ns-aaaa", Judgement.PASS, "all", "tinh.example", Actor.PROVINCE));
  }

  private static List<Task> after(List<Task> before, Run run) {
    return TaskLedger.after(before, run, PLAN);
  }
}
