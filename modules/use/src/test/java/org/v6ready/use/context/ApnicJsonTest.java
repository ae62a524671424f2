package org.v6ready.use.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.v6ready.model.use.ContextPoint;

class ApnicJsonTest {
  private static final String GOOD =
      """
      {"copyright":"APNIC Labs","data":[
       {"date":"2026-11-01","cc":"VN","raw":{"seen":90,"preferred":50,"preferred_pc":55.5,"capable":51,"capable_pc":56.6},
        "30":{"seen":200000,"preferred":120000,"preferred_pc":60.1,"capable":124000,"capable_pc":62.0}},
       {"date":"2026-11-01","as":7552,"cc":"VN","30":{"seen":5000,"preferred_pc":70.5,"capable_pc":71.5}},
       {"date":"2026-11-01","as":64500,"cc":"VN","30":{"seen":999,"preferred_pc":70.5,"capable_pc":71.5}},
       {"date":"2026-13-01","cc":"VN","30":{"seen":5000,"preferred_pc":70.5,"capable_pc":71.5}},
       {"date":"2026-11-02","cc":"VN","30":{"seen":10,"preferred":20,"capable":1}}
      ]}
      """;

  private static ApnicJson.Imported read(String text) throws IOException {
    return ApnicJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theThirtyDayWindowIsPreferredAndSmallNetworksAreLeftOut() throws IOException {
    ApnicJson.Imported imported = read(GOOD);
    LocalDate day = LocalDate.of(2026, 11, 1);
    assertThat(imported.points())
        .containsExactly(
            new ContextPoint("APNIC Labs", "VN", day, "30", 200_000, 0.6, 0.62),
            new ContextPoint("APNIC Labs", "VN/AS7552", day, "30", 5_000, 0.705, 0.715));
    assertThat(imported.tooFew()).isEqualTo(1);
    assertThat(imported.unreadable()).isEqualTo(2);
    assertThat(imported.brokenOff()).isFalse();
  }

  @Test
  void halfADocumentGivesItsFirstHalf() throws IOException {
    ApnicJson.Imported imported = read(GOOD.substring(0, GOOD.indexOf("{\"date\":\"2026-13")));
    assertThat(imported.points()).hasSize(2);
    assertThat(read("<html>").brokenOff()).isTrue();
    assertThat(read("[]").points()).isEmpty();
  }

  @Test
  void damagedDocumentsNeverThrow() throws IOException {
    Random random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(GOOD);
      for (int hits = random.nextInt(5); hits >= 0; hits--) {
        text.setCharAt(random.nextInt(text.length()), (char) (random.nextInt(95) + 32));
      }
      for (ContextPoint point : read(text.toString()).points()) {
        assertThat(point.preferred()).isBetween(0.0, 1.0);
      }
    }
  }
}
