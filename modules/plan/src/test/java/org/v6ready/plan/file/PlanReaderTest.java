package org.v6ready.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.plan.Body;
import org.v6ready.plan.Gap;
import org.v6ready.plan.Office;
import org.v6ready.plan.Plan;
import org.v6ready.plan.Story;
import org.v6ready.plan.indicator.Comparator;
import org.v6ready.plan.indicator.Goal;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.purchase.DeviceClass;

class PlanReaderTest {
  private static final Path ROOT = Path.of(System.getProperty("v6ready.root", "../..")).toAbsolutePath().normalize();

  @Test
  void theShippedPlanHasThirteenIndicatorsAndTwentyFiveSteps() {
    Plan plan = ((PlanReading.Good) PlanReader.read(ROOT.resolve("plan.yaml"), Map.of())).plan();
    assertThat(plan.indicators()).extracting(Indicator::id).containsExactly(
        "I.1.1", "I.1.2", "I.1.3", "I.1.4", "I.2.1", "I.2.2", "II.1.1", "II.1.2", "II.1.3a", "II.1.3b", "II.1.3c", "II.1.3d", "II.2.1");
    assertThat(plan.steps()).hasSize(25);
    Goal goal = java.util.Objects.requireNonNull(plan.indicator("II.1.3a").orElseThrow().goal());
    assertThat(goal.comparator()).isEqualTo(Comparator.ABOVE);
    assertThat(goal.target()).isEqualByComparingTo("90");
    assertThat(java.util.Objects.requireNonNull(goal.by()).word()).isEqualTo("2030-Q4");
    assertThat(java.util.Objects.requireNonNull(goal.by()).window().to()).isEqualTo("2030-12-14");
  }

  @Test
  void initWritesTheShippedPlan() throws Exception {
    assertThat(PlanInit.template()).isEqualTo(Files.readString(ROOT.resolve("plan.yaml")));
  }

  @Test
  void theGapsOfThePlanAreKeptAndShown() {
    Plan plan = Story.plan("");
    assertThat(plan.gaps()).extracting(Gap::code).contains("plan-number", "method", "baseline", "report-due");
    assertThat(plan.indicator("II.1.3a").orElseThrow().gaps()).extracting(Gap::code).contains("definition", "milestones", "depends", "merged-cells");
    assertThat(plan.indicator("I.1.1").orElseThrow().gaps()).extracting(Gap::code).contains("denominator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xa-tranphu-2026", "ipv6forgov-2021", "ipv6only-2026"})
  void everyShippedPackReadsAndNamesItsSource(String pack) {
    Plan plan = Story.plan("").packs().getFirst().id().equals(pack)
        ? Story.plan("")
        : ((PlanReading.Good) PlanReader.parse("p",
            ("version: 1\nplan: { title: A, issuer: A, focal: X }\nbodies: [{ id: X, name: X }]\npacks: [" + pack + "]").getBytes(StandardCharsets.UTF_8), Map.of())).plan();
    assertThat(plan.packs().getFirst().source()).isNotBlank();
    assertThat(plan.packs().getFirst().gaps()).isNotEmpty();
    assertThat(plan.packs().getFirst().official()).isEqualTo(pack.equals("xa-tranphu-2026"));
  }

  @Test
  void anEntryOfThePlanChangesOnlyWhatItNames() {
    Plan plan = Story.plan("indicators:\n  - { id: II.1.3a, milestones: [{ goal: \">= 70\", by: 2027-Q4 }] }\n");
    Indicator indicator = plan.indicator("II.1.3a").orElseThrow();
    assertThat(indicator.milestones()).hasSize(1);
    assertThat(indicator.lead()).containsExactly("DNVT");
    assertThat(java.util.Objects.requireNonNull(indicator.goal()).target()).isEqualByComparingTo("90");
  }

  @Test
  void aDayIsReadAsVietnameseWriteItAndAsComputersDo() {
    for (String day : List.of("31/12/2026", "2026-12-31")) {
      Plan plan = Story.plan("steps:\n  - { step: 4, due: " + day + " }\n");
      assertThat(plan.steps().get(3).due()).isEqualTo("2026-12-31");
    }
  }

  @Test
  void whatOnlyTheCommuneKnowsOfItsPlanIsLeftForItToFillIn() {
    assertThat(PlanInit.template()).doesNotContain("Thủybv").contains("# drafter: (chữ viết tắt tên người soạn thảo)", "# date: NĂM-THÁNG-NGÀY");
  }

  @Test
  void papersMayBeIssuedByTheCommitteeOrByAUnitOfIt() {
    Office committee = office("papers: { organisation: UBND xã Trần Phú, province: Thái Nguyên }");
    assertThat(committee.superior()).isEmpty();
    assertThat(committee.issuer()).containsExactly("ỦY BAN NHÂN DÂN", "XÃ TRẦN PHÚ");
    assertThat(committee.symbol()).isEqualTo("UBND");
    assertThat(committee.place()).isEqualTo("Xã Trần Phú");
    assertThat(committee.capacity()).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    Office unit = office("papers: { organisation: UBND xã Trần Phú, issuer: unit, unit: Phòng Văn hóa - Xã hội, unit-symbol: VHXH }");
    assertThat(unit.superior()).containsExactly("UBND XÃ TRẦN PHÚ");
    assertThat(unit.issuer()).containsExactly("PHÒNG VĂN HÓA - XÃ HỘI");
    assertThat(unit.symbol()).isEqualTo("VHXH");
    assertThat(unit.capacity()).containsExactly("TRƯỞNG PHÒNG");
  }

  @Test
  void theLineOnBehalfAndThePlaceAreSettings() {
    Office deputy = office("papers: { organisation: UBND xã Trần Phú, on-behalf: false, capacity: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], place: Trần Phú, drafter: Thủybv }");
    assertThat(deputy.capacity()).containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    assertThat(deputy.place()).isEqualTo("Trần Phú");
    assertThat(deputy.drafter()).isEqualTo("Thủybv");
  }

  @Test
  void lettersOfOneBodyMayGoToSeveralAddressees() {
    Body body = Story.plan("bodies:\n  - { id: DNVT, addressees: [{ name: Viettel Na Rì, for: [viettel] }, VNPT Na Rì] }\n").body("DNVT").orElseThrow();
    assertThat(body.addressees()).containsExactly(
        new Body.Addressee("Viettel Na Rì", List.of("viettel")), new Body.Addressee("VNPT Na Rì", List.of()));
    assertThat(body.name().vi()).isEqualTo("Các doanh nghiệp viễn thông");
  }

  @Test
  void thePurchasingListHasEveryClassOfEquipmentWithItsStandards() {
    List<DeviceClass> classes = PurchasingReader.shipped();
    assertThat(classes).extracting(DeviceClass::id)
        .containsExactly("host", "switch-consumer", "switch", "router", "security", "cpe", "balancer", "software", "iot");
    assertThat(classes).allSatisfy(device -> assertThat(device.requirements()).anyMatch(DeviceClass.Requirement::must));
    assertThat(classes.stream().flatMap(device -> device.requirements().stream()).filter(line -> !line.basis().isEmpty()))
        .allSatisfy(line -> assertThat(line.basis()).matches("RFC \\d{4}(, RFC \\d{4})*"));
  }

  @Test
  void aDamagedPlanNeverThrowsAndEveryProblemHasAPlace() throws Exception {
    byte[] good = Files.readAllBytes(ROOT.resolve("plan.yaml"));
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = good.clone();
      for (int j = random.nextInt(1, 6); j > 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      if (PlanReader.parse("p", damaged, Map.of()) instanceof PlanReading.Bad(var problems)) {
        problems.forEach(problem -> assertThat(PlanReader.problemText(Locale.of("vi")).render(problem)).startsWith("p").doesNotContain("{value}"));
      }
    }
  }

  private static Office office(String papers) {
    return java.util.Objects.requireNonNull(Story.plan(papers + "\n").office());
  }
}
