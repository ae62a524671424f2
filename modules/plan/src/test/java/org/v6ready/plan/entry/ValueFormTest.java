package org.v6ready.plan.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.plan.Plan;
import org.v6ready.plan.Story;

class ValueFormTest {
  private static final Plan PLAN = Story.plan("");
  private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // indicator, value, counts, unknown, method, source, origin, date, problems
    "II.1.3a, '91,2',  912/1000, '', isp-declaration,    '',       VNPT, 20/11/2026, ''",
    "II.1.3a, '',      912/1000, '', isp-declaration,    '',       VNPT, 2026-11-20, ''",
    "II.1.3a, '91.2 %','',       '', isp-declaration,    declared, VNPT, 2026-11-20, ''",
    "I.2.2,   có,      '',       '', '',                 '',       Xã,   2026-11-20, ''",
    "II.9,    1,       '',       '', isp-declaration,    '',       VNPT, 2026-11-20, indicator",
    "II.1.3a, 90,      '',       '', guess,              '',       VNPT, 2026-11-20, method",
    "II.1.3a, 90,      '',       '', isp-declaration,    measured, VNPT, 2026-11-20, source",
    "II.1.3b, 90,      '',       '', services-over-ipv6, '',       VNPT, 2026-11-20, measured",
    "II.1.3a, 101,     '',       '', isp-declaration,    '',       VNPT, 2026-11-20, percent",
    "II.1.3a, -1,      '',       '', isp-declaration,    '',       VNPT, 2026-11-20, number",
    "II.1.3a, =1+1,    '',       '', isp-declaration,    '',       VNPT, 2026-11-20, number",
    "II.1.3a, 1e3,     '',       '', isp-declaration,    '',       VNPT, 2026-11-20, number",
    "I.2.2,   70,      '',       '', office-count,       '',       Xã,   2026-11-20, yes-no",
    "II.1.3a, 90,      912/1000, '', isp-declaration,    '',       VNPT, 2026-11-20, disagrees",
    "II.1.3a, '',      9 trên 10,'', isp-declaration,    '',       VNPT, 2026-11-20, counts|number",
    "II.1.3a, '',      11/10,    '', isp-declaration,    '',       VNPT, 2026-11-20, counts-range|number",
    "II.1.3a, '',      9/10,     5,  isp-declaration,    '',       VNPT, 2026-11-20, counts-range|number",
    "II.1.3a, '',      0/0,      '', isp-declaration,    '',       VNPT, 2026-11-20, counts-range|number",
    "II.1.3a, 90,      '',       '', isp-declaration,    '',       '',   2026-11-20, origin",
    "II.1.3a, 90,      '',       '', isp-declaration,    '',       VNPT, 31/02/2026, date",
    "II.1.3a, 90,      '',       '', isp-declaration,    '',       VNPT, 2026-11-21, future"
  })
  void aFormIsCheckedFieldByFieldAndEverythingWrongIsSaidAtOnce(
      String indicator, String value, String counts, String unknown, String method, String source, String origin, String date,
      String expected) {
    Entered entered = new ValueForm(indicator, value, counts, unknown, method, source, origin, date, "cv.pdf; ảnh.png", "").check(PLAN, NOW);
    String found = switch (entered) {
      case Entered.Good _ -> "";
      case Entered.Bad(List<EntryProblem> problems) -> String.join("|", problems.stream().map(EntryProblem::key).toList());
    };
    assertThat(found).isEqualTo(expected);
    if (entered instanceof Entered.Bad(List<EntryProblem> problems)) {
      problems.forEach(problem -> assertThat(problem.sentence(Locale.of("vi"))).doesNotContain("{").isNotBlank());
    }
  }

  @Test
  void aKeptValueCarriesItsSourceMethodDateAndEvidence() {
    Entered entered = new ValueForm("II.1.3a", "", "912/1000", "8", "isp-declaration", "", "VNPT Na Rì", "20/11/2026", "cv.pdf; ảnh.png", "ghi chú").check(PLAN, NOW);
    IndicatorValue value = ((Entered.Good) entered).value();
    assertThat(value.number()).isEqualByComparingTo("91.2");
    assertThat(value.source()).isEqualTo(ValueSource.DECLARED);
    assertThat(value.evidence()).containsExactly("cv.pdf", "ảnh.png");
    assertThat(value.asOf()).isEqualTo("2026-11-20");
    assertThat(java.util.Objects.requireNonNull(value.fraction()).unknown()).isEqualTo(8);
  }

  @Test
  void aValueTypedByHandIsSaidToBeSoAndOneOfAFileImported() {
    Entered entered = new ValueForm("II.1.3a", "", "912/1000", "", "sample-survey", "", "Xã", "20/11/2026", "", "").check(PLAN, NOW);
    assertThat(((Entered.Good) entered).value().source()).isEqualTo(ValueSource.MANUAL);
    CsvImport.Imported read =
        CsvImport.read("f.csv", "indicator,counts,method,origin,date\nII.1.3a,912/1000,sample-survey,Xã,2026-11-20\nI.1.3,9/10,village-count,Xã,2026-11-20\nI.1.3,9/10,isp-declaration,VNPT,2026-11-20\n", PLAN, NOW);
    assertThat(read.values()).extracting(IndicatorValue::source)
        .containsExactly(ValueSource.IMPORTED, ValueSource.IMPORTED, ValueSource.DECLARED);
  }

  @Test
  void textOfFiveThousandCharactersIsRefusedWithASentence() {
    Entered entered = new ValueForm("II.1.3a", "90", "", "", "isp-declaration", "", "x".repeat(5000), "2026-11-20", "", "").check(PLAN, NOW);
    assertThat(((Entered.Bad) entered).problems()).extracting(EntryProblem::key).containsExactly("long");
  }
}
