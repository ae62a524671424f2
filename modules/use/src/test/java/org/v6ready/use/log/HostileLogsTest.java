package org.v6ready.use.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.v6ready.model.use.Quantity;
import org.v6ready.use.count.DistinctKeys;
import org.v6ready.use.count.SpanHash;

class HostileLogsTest {
  private static final String GOOD =
      "2a02:26f0::1 - - [25/Nov/2026:08:00:00 +0700] \"GET /tin-tức HTTP/1.1\" 200 9 \"-\" \"Mozilla\"\n";

  private static AccessLogs.Outcome read(AccessLogs logs, byte[] octets) throws IOException {
    return logs.read(new ByteArrayInputStream(octets), _ -> {});
  }

  private static AccessLogs logs() {
    return new AccessLogs(LogSettings.shipped(List.of(), FormatsTest.NOW));
  }

  private interface Packer {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packer packer, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = packer.over(out)) {
      packing.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void everyPackingIsToldByItsBytes() throws IOException {
    String text = GOOD.repeat(1000);
    AccessLogs logs = logs();
    for (Packer packer : List.<Packer>of(GZIPOutputStream::new, BZip2CompressorOutputStream::new, ZstdOutputStream::new)) {
      AccessLogs.Outcome outcome = read(logs, packed(packer, text));
      assertThat(outcome.lines()).isEqualTo(1000);
      assertThat(outcome.broken()).isEmpty();
    }
    byte[] one = packed(GZIPOutputStream::new, text);
    byte[] two = Arrays.copyOf(one, one.length * 2);
    System.arraycopy(one, 0, two, one.length, one.length);
    assertThat(read(logs, two).lines()).isEqualTo(2000);
  }

  @Test
  void halfAGzipCountsItsFirstHalfAndSaysSo() throws IOException {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(GOOD.replace("::1", "::" + Integer.toHexString(random.nextInt(65_536))));
    }
    byte[] whole = packed(GZIPOutputStream::new, text.toString());
    AccessLogs.Outcome outcome = read(logs(), Arrays.copyOf(whole, whole.length / 2));
    assertThat(outcome.broken()).isNotEmpty();
    assertThat(outcome.lines()).isBetween(5_000L, 15_000L);
  }

  @Test
  void halfOfEveryPackingIsReadToItsBreak() throws IOException {
    for (Packer packer : List.<Packer>of(BZip2CompressorOutputStream::new, ZstdOutputStream::new)) {
      byte[] whole = packed(packer, GOOD.repeat(100));
      assertThat(read(logs(), Arrays.copyOf(whole, whole.length / 2)).broken()).isNotEmpty();
    }
  }

  @Test
  void linesOfAMegabyteAreLeftOutAndTheNextOneIsRead() throws IOException {
    AccessLogs logs = logs();
    String monster = "x".repeat(3_000_000) + "\n";
    String long64 = GOOD.replace("/tin", "/" + "y".repeat(100_000));
    read(logs, (GOOD + monster + GOOD + long64 + GOOD + "z".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
    assertThat(logs.tally().requests()).isEqualTo(3);
    assertThat(logs.tally().skipped().get(Skip.TOO_LONG)).isEqualTo(3);
  }

  @Test
  void noiseBetweenGoodLinesNeverLosesAGoodLine() throws IOException {
    Random random = new Random(5);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int good = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      for (int j = 0; j < noise.length; j++) {
        noise[j] = noise[j] == '\n' || noise[j] == '#' ? 0 : noise[j];
      }
      out.write(noise);
      out.write('\n');
      if (i % 3 == 0) {
        // Half of the good lines are not UTF-8.
        out.write(GOOD.getBytes(i % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        good++;
      }
    }
    AccessLogs logs = logs();
    read(logs, out.toByteArray());
    assertThat(logs.tally().requests()).isEqualTo(good);
    assertThat(logs.tally().lines()).isEqualTo(good + logs.tally().skipped().getOrDefault(Skip.MALFORMED, 0L));
  }

  /// Every reader meets a hundred thousand damaged lines of every format.
  @Test
  void damagedLinesOfEveryFormatNeverStopAReader() {
    List<String> seeds =
        List.of(
            GOOD.strip(),
            "cong.example.vn:443 " + GOOD.strip() + " \"1.2.3.4, 5.6.7.8\"",
            "{\"remote_addr\":\"2a02:26f0::1\",\"time_iso8601\":\"2026-11-26T08:00:00+07:00\",\"body_bytes_sent\":512}",
            "2026-11-25 08:00:00 10.0.0.1 GET / 2a02:26f0::1 Mozilla/5.0+(Windows) 200 100",
            "#Fields: date time s-ip cs-method cs-uri-stem c-ip cs(User-Agent) sc-status sc-bytes",
            "Nov 26 lb haproxy[7]: 2a02:26f0::1:51234 [26/Nov/2026:01:00:00.123] fe be/s1 0/0/1/2/3 200 512 - -");
    Random random = new Random(17);
    for (LogFormat format : LogFormat.values()) {
      LineReader reader = format.reader();
      Hit hit = new Hit();
      for (int i = 0; i < 100_000; i++) {
        byte[] line = damaged(seeds.get(random.nextInt(seeds.size())), random);
        if (line.length > 0) {
          Skip ignored = reader.read(line, 0, line.length, hit);
          assertThat(ignored == null || ignored == Skip.MALFORMED).isTrue();
        }
      }
    }
  }

  private static byte[] damaged(String seed, Random random) {
    byte[] line = seed.getBytes(StandardCharsets.UTF_8);
    for (int hits = random.nextInt(4); hits > 0; hits--) {
      line[random.nextInt(line.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(3) == 0 ? Arrays.copyOf(line, random.nextInt(line.length)) : line;
  }

  @Test
  void millionsOfVisitorsAreCountedInBoundedMemoryWithinOnePercent() {
    DistinctKeys keys = new DistinctKeys();
    DistinctKeys others = new DistinctKeys();
    Random random = new Random(9);
    for (int i = 0; i < 2_000_000; i++) {
      (i % 2 == 0 ? keys : others).add(SpanHash.mix(random.nextLong()), 20_000 + i % 2, i % 5 != 0);
    }
    keys.merge(others);
    long[] all = new long[2];
    keys.byDay().values().forEach(day -> {
      all[0] += day[0];
      all[1] += day[1];
    });
    assertThat(keys.oneIn()).isGreaterThan(1);
    assertThat(all[1]).isBetween(1_980_000L, 2_020_000L);
    assertThat((double) all[0] / all[1]).isBetween(0.795, 0.805);
  }

  @Test
  void noAddressIsInWhatIsKept() throws IOException {
    AccessLogs logs = logs();
    read(logs, (GOOD + "113.160.1.2 - - [25/Nov/2026:08:00:00 +0700] \"GET / HTTP/1.1\" 200 9 \"-\" \"M\"\n").getBytes(StandardCharsets.UTF_8));
    String kept = LogMeasures.of(logs.tally(), "site", "id", FormatsTest.NOW).toString();
    assertThat(kept).contains(Quantity.VISITORS.name()).doesNotContain("2a02").doesNotContain("113.160");
  }

  @Test
  void datesOfTheFutureAndOfBeforeTheWebAreLeftOutAndCounted() throws IOException {
    AccessLogs logs = logs();
    String tomorrow = GOOD.replace("25/Nov/2026", "24/Dec/2031");
    String never = GOOD.replace("25/Nov/2026", "25/Nov/1970");
    read(logs, (GOOD + tomorrow + GOOD + never).getBytes(StandardCharsets.UTF_8));
    assertThat(LogMeasures.skipped(logs.tally())).containsEntry("bad-time", 2L);
    assertThat(LogMeasures.of(logs.tally(), "site", "id", FormatsTest.NOW).getFirst().window().to()).isBefore(FormatsTest.NOW.plusSeconds(86_400 * 2));
  }
}
