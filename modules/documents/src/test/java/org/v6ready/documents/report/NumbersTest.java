package org.v6ready.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.v6ready.documents.Sample;
import org.v6ready.documents.SamplePaper;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.block.Table;
import org.v6ready.model.run.Run;
import org.v6ready.report.json.JsonRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the report says is what the JSON export of the same run says, number by number.
class NumbersTest {
  private static final Run NOW = Sample.run("20261110T010203Z-cccc", "2026-11-10T01:02:03Z", 97, 55);
  private static final Run BEFORE = Sample.run("20260905T010203Z-aaaa", "2026-09-05T01:02:03Z", 97, 30);
  private static final Paper PAPER =
      SamplePaper.paper(Sample.source(BEFORE, NOW), SamplePaper.COMMITTEE, SamplePaper.VIETNAMESE);

  @Test
  void everyRungsCountIsTheSummarysOfTheJson() throws Exception {
    JsonNode summary = JsonMapper.shared().readTree(json(NOW)).get("summary");
    Table rungs = table("Số dịch vụ theo từng bậc sẵn sàng");
    long sum = 0;
    for (Map.Entry<String, JsonNode> rung : summary.get("byRung").properties()) {
      List<String> row = rungs.rows().stream().filter(cells -> cells.getFirst().equals(rung.getKey())).findFirst().orElseThrow();
      assertThat(row.getLast()).isEqualTo(rung.getValue().asString());
      sum += rung.getValue().asLong();
    }
    assertThat(sum).isEqualTo(summary.get("targets").asLong()).isEqualTo(97);
  }

  @Test
  void everyAnswersShareIsCountedFromTheTargetsOfTheJson() throws Exception {
    JsonNode targets = JsonMapper.shared().readTree(json(NOW)).get("targets");
    for (Map.Entry<String, String> answer : Map.of(
        "worksDualStack", "Dịch vụ dùng được trên mạng có cả IPv4 và IPv6",
        "worksIpv6OnlyWithNat64", "Dịch vụ dùng được trên mạng thuần IPv6 có NAT64",
        "worksIpv6Only", "Dịch vụ dùng được trên mạng thuần IPv6").entrySet()) {
      long yes = targets.values().stream().filter(target -> target.get(answer.getKey()).asBoolean(false)).count();
      long unknown = targets.values().stream().filter(target -> target.get(answer.getKey()).isNull()).count();
      List<String> row = row(table("Tỷ lệ dịch vụ sẵn sàng với IPv6"), answer.getValue());
      assertThat(row.get(2)).startsWith(yes + "/97 (");
      assertThat(row.get(3)).isEqualTo(Long.toString(unknown));
    }
  }

  @Test
  void sharesAreCutAndNeverRoundedUpToAGoal() {
    assertThat(Say.in(SamplePaper.VIETNAMESE).percent(new org.v6ready.model.plan.Fraction(8999, 0, 10000))).isEqualTo("89,9%");
    assertThat(Say.in(SamplePaper.VIETNAMESE).percent(new org.v6ready.model.plan.Fraction(2, 0, 3))).isEqualTo("66,6%");
    assertThat(Say.in(Locale.ENGLISH).percent(new org.v6ready.model.plan.Fraction(2, 0, 3))).isEqualTo("66.6%");
  }

  @Test
  void theChecksumPrintedIsThatOfTheJsonFile() throws Exception {
    String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json(NOW)));
    assertThat(text()).contains(sha).contains(NOW.header().id()).contains(BEFORE.header().id());
  }

  @Test
  void thePeriodBeforeStandsBesideThisOne() {
    List<String> row = row(table("Tỷ lệ dịch vụ sẵn sàng với IPv6"), "Dịch vụ dùng được trên mạng thuần IPv6");
    assertThat(row.get(1)).endsWith("%)").isNotEqualTo(row.get(2));
  }

  @Test
  void whatTheCommuneCanDoAndWhatOthersMustDoAreNeverAddedUp() {
    assertThat(text())
        .containsPattern("Dịch vụ chưa đạt do xã xử lý: \\d+\\.")
        .containsPattern("Dịch vụ chưa đạt thuộc trách nhiệm xử lý của đơn vị khác: \\d+;");
  }

  private static byte[] json(Run run) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonRun.write(run, SamplePaper.VIETNAMESE, out);
    return out.toByteArray();
  }

  private static Table table(String caption) {
    return PAPER.body().stream()
        .filter(block -> block instanceof Table table && table.caption().equals(caption))
        .map(Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> row(Table table, String first) {
    return table.rows().stream().filter(cells -> cells.getFirst().equals(first)).findFirst().orElseThrow();
  }

  private static String text() {
    StringBuilder text = new StringBuilder();
    PAPER.body().forEach(block -> text.append(block).append('\n'));
    for (Paper.Annex annex : PAPER.annexes()) {
      for (Block block : annex.blocks()) {
        text.append(block).append('\n');
      }
    }
    return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
