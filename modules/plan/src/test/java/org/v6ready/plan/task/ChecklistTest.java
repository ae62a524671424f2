package org.v6ready.plan.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.plan.Plan;
import org.v6ready.plan.Story;

class ChecklistTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final Plan PLAN = Story.plan("");

  @Test
  void tasksThatFreeTheMostServicesComeFirstThenTheSteps() {
    Checklist checklist = Checklist.of(PLAN, tasks(zone("a"), zone("b"), own("c")), TODAY);
    assertThat(checklist.items().get(0).freed()).isEqualTo(2);
    assertThat(checklist.items().get(1).freed()).isEqualTo(1);
    assertThat(checklist.items().get(2).task().origin()).isInstanceOf(TaskOrigin.Step.class);
    assertThat(checklist.items()).hasSize(27);
  }

  @Test
  void aServiceHeldBackTwiceIsFreedByNeitherTaskAlone() {
    TargetResult both = Story.web("a", Actor.COMMUNE, Story.absent("a.example", Actor.COMMUNE),
        Story.verdict("dns-ns-aaaa", Judgement.FAIL, "none", "tinh.example", Actor.PROVINCE));
    assertThat(Checklist.of(PLAN, tasks(both), TODAY).items()).allSatisfy(item -> assertThat(item.freed()).isZero());
  }

  @Test
  void whatTheCommuneCanDoIsApartFromWhatIsAskedOfOthers() {
    Checklist checklist = Checklist.of(PLAN, tasks(zone("a"), own("c")), TODAY);
    assertThat(checklist.ours().items().getFirst().task().owner()).isEqualTo("VHXH");
    assertThat(checklist.others().items().getFirst().task().owner()).isEqualTo("SKHCN");
    assertThat(checklist.ours().items().size() + checklist.others().items().size()).isEqualTo(checklist.items().size());
  }

  @Test
  void anExemptedCauseIsNoOpenTaskUntilTheExemptionRunsOut() {
    Plan exempting = Story.plan("exemptions:\n  - { subject: tinh.example, owner: VHXH, reason: Chờ tỉnh, retire-by: 2026-11-20 }\n");
    List<Task> tasks = tasks(zone("a"));
    assertThat(found(Checklist.of(exempting, tasks, TODAY).open())).isEmpty();
    Checklist dayAfter = Checklist.of(exempting, tasks, TODAY.plusDays(1));
    assertThat(found(dayAfter.open())).hasSize(1);
    assertThat(found(dayAfter).getFirst().exemption()).isNotNull();
    assertThat(found(dayAfter).getFirst().exempt()).isFalse();
  }

  @Test
  void anOpenTaskAfterItsDayIsOverdueAndADoneOneIsNot() {
    Task late = tasks(zone("a")).getFirst().heldBy("SKHCN", List.of(), LocalDate.parse("2026-11-19"));
    assertThat(found(Checklist.of(PLAN, List.of(late), TODAY)).getFirst().overdue()).isTrue();
    assertThat(found(Checklist.of(PLAN, List.of(late), LocalDate.parse("2026-11-19"))).getFirst().overdue()).isFalse();
    Task done = late.to(TaskStatus.DONE, Instant.parse("2026-11-18T00:00:00Z"));
    assertThat(found(Checklist.of(PLAN, List.of(done), TODAY)).getFirst().overdue()).isFalse();
  }

  @Test
  void thePlansTwentyFiveStepsAreTasksWithTheirOwners() {
    List<ChecklistItem> steps = Checklist.of(PLAN, List.of(), TODAY).items();
    assertThat(steps).hasSize(25);
    assertThat(steps).extracting(item -> item.task().id()).startsWith("B01", "B02").endsWith("B25");
    assertThat(steps.get(4).task().owner()).isEqualTo("DNVT");
    assertThat(steps.get(4).task().ours()).isFalse();
  }

  @Test
  void aTaskIsFoundByTheBeginningOfItsIdWhenThatIsEnough() {
    Checklist checklist = Checklist.of(PLAN, tasks(zone("a"), own("c")), TODAY);
    String id = checklist.items().getFirst().task().id();
    assertThat(checklist.item(id.substring(0, 5).toLowerCase(java.util.Locale.ROOT))).isPresent();
    assertThat(checklist.item("V")).isEmpty();
    assertThat(checklist.item("")).isEmpty();
    assertThat(checklist.item("b04")).isPresent();
  }

  private static List<ChecklistItem> found(Checklist checklist) {
    return checklist.items().stream().filter(item -> item.task().origin() instanceof TaskOrigin.Found).toList();
  }

  private static List<Task> tasks(TargetResult... results) {
    return TaskLedger.after(List.of(), Story.run("2026-11-01", results), PLAN);
  }

  private static TargetResult own(String name) {
    return Story.web(name, Actor.COMMUNE, Story.absent(name + ".example", Actor.COMMUNE));
  }

  private static TargetResult zone(String name) {
    return Story.web(name, Actor.PROVINCE, Story.verdict("dns-ns-aaaa", Judgement.FAIL, "none", "tinh.example", Actor.PROVINCE));
  }
}
