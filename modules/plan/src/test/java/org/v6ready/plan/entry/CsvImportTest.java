package org.v6ready.plan.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.plan.Plan;
import org.v6ready.plan.Story;

class CsvImportTest {
  private static final Plan PLAN = Story.plan("");
  private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");

  @Test
  void aListOfValuesMayHaveVietnameseHeadingsSemicolonsAndCommas() {
    var read = read("""
        Chỉ tiêu;Giá trị;Số lượng;Phương pháp;Đơn vị cung cấp;Ngày số liệu;Ghi chú
        II.1.3a;91,2;912/1000;isp-declaration;VNPT Na Rì;20/11/2026;quý IV
        I.1.3;90;9/10;village-count;Các thôn;2026-10-01;
        """);
    assertThat(read.problems()).isEmpty();
    assertThat(read.values()).extracting(IndicatorValue::indicator).containsExactly("II.1.3a", "I.1.3");
    assertThat(read.values().getFirst().evidence()).containsExactly("f.csv");
  }

  @Test
  void oneBadRowKeepsTheWholeFileOutAndIsNamedByItsLine() {
    var read = read("indicator,value,method,origin,date\nII.1.3a,91,isp-declaration,VNPT,2026-11-20\nII.9,1,x,y,2026-11-20\n");
    assertThat(read.values()).isEmpty();
    assertThat(read.problems()).singleElement().satisfies(
        problem -> assertThat(problem.sentence("f.csv", Locale.of("vi"))).startsWith("f.csv:3: chỉ tiêu: \"II.9\""));
  }

  @Test
  void speedTestsBecomeCrossChecksThatAreNeverHeldAgainstTheTarget() {
    var read = read("""
        Ngày;Thôn;Nhà mạng;Loại mạng;Tải xuống (Mb/s);Tải lên;IPv6
        01/11/2026;Nà Pì;VNPT;Cố định;1000,5;300;có
        01/11/2026;Nà Pì;Viettel;4G;45,2;10;có
        02/11/2026;Khuổi Lừa;Viettel;cố định;1000;250;không
        03/11/2026;Khuổi Lừa;VNPT;5G;0;0;
        """);
    assertThat(read.problems()).isEmpty();
    assertThat(value(read, "I.1.2").fraction()).isEqualTo(new org.v6ready.model.plan.Fraction(1, 0, 2));
    assertThat(value(read, "II.1.1").fraction()).isEqualTo(new org.v6ready.model.plan.Fraction(2, 0, 2));
    assertThat(value(read, "I.1.3").fraction()).isEqualTo(new org.v6ready.model.plan.Fraction(1, 0, 2));
    assertThat(value(read, "II.1.3a").fraction()).isEqualTo(new org.v6ready.model.plan.Fraction(2, 1, 4));
    assertThat(value(read, "II.1.3a").complete()).isFalse();
    assertThat(value(read, "II.1.3a").asOf()).isEqualTo("2026-11-03");
    assertThat(PLAN.indicator("II.1.3a").orElseThrow().method("i-speed").orElseThrow().counts()).isFalse();
  }

  @Test
  void wrongCellsOfSpeedTestsAreNamedByLine() {
    var read = read("date,village,network,down,ipv6\n2026-11-01,A,vệ tinh,fast,maybe\n");
    assertThat(read.values()).isEmpty();
    assertThat(read.problems()).extracting(problem -> problem.problem().key())
        .containsExactly("speed.network", "speed.number", "speed.ipv6");
  }

  @Test
  void emptyFilesAndMissingColumnsAreSaidInOneSentence() {
    assertThat(read("").problems()).extracting(problem -> problem.problem().key()).containsExactly("empty");
    assertThat(read("a,b\n1,2\n").problems()).extracting(problem -> problem.problem().key()).containsExactly("columns");
  }

  @Test
  void anyTextIsReadWithoutThrowing() {
    SplittableRandom random = new SplittableRandom(11);
    String letters = "indicator,value;down\tdate\n\"' 0/9=\u202e\uD83D\uDE80Ngày\r";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "date,village,network,down,ipv6\n" : "");
      for (int j = random.nextInt(80); j > 0; j--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      var read = read(text.toString());
      assertThat(read.values().isEmpty() || read.problems().isEmpty()).isTrue();
    }
  }

  private static CsvImport.Imported read(String text) {
    return CsvImport.read("f.csv", text, PLAN, NOW);
  }

  private static IndicatorValue value(CsvImport.Imported read, String indicator) {
    return read.values().stream().filter(value -> value.indicator().equals(indicator)).findFirst().orElseThrow();
  }
}
