package org.v6ready.use.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountersTest {
  private static final Instant AT = Instant.parse("2026-11-26T00:00:00Z");

  @TempDir Path proc;

  @Test
  void linuxTellsIpv6AndIpv4IsTheRest() throws IOException {
    Files.createDirectories(proc.resolve("net/dev_snmp6"));
    Files.writeString(proc.resolve("net/dev_snmp6/lan0"), "ifIndex 2\nIp6InOctets 600\nIp6OutOctets 400\n");
    Files.writeString(
        proc.resolve("net/dev"),
        "Inter-|   Receive\n face |bytes packets\n  lan0: 1100 5 0 0 0 0 0 0 900 5 0 0 0 0 0 0\n lan01: 9 9 9 9 9 9 9 9 9 9\n");
    CounterReading reading = ProcCounters.read(proc, "lan0", AT).orElseThrow();
    assertThat(reading).isEqualTo(new CounterReading(AT, 1000, 0, 2000, 10, true, 0, false));
    assertThat(ProcCounters.read(proc, "absent", AT)).isEmpty();
    assertThat(ProcCounters.read(proc, "../dev", AT)).isEmpty();
  }

  @Test
  void linkHeadersAreTakenOffAndAStepBackLosesOnlyThatStep() {
    CounterSum sum = new CounterSum(CounterSum.ETHERNET);
    sum.add(new CounterReading(AT, 0, 0, 0, 0, true, 0, false));
    sum.add(new CounterReading(AT, 3_000, 0, 4_140, 10, true, 0, false));
    assertThat(sum.share()).contains(0.75);
    sum.add(new CounterReading(AT, 10, 0, 10, 1, true, 0, false));
    sum.add(new CounterReading(AT, 3_010, 0, 4_150, 11, true, 0, false));
    assertThat(sum.measure("router", AT).orElseThrow().part()).isEqualTo(6_000);
    assertThat(sum.measure("router", AT).orElseThrow().whole()).isEqualTo(8_000);
  }

  @Test
  void nothingMovedIsNoFigure() {
    CounterSum sum = new CounterSum(14);
    assertThat(sum.measure("router", AT)).isEmpty();
    sum.add(new CounterReading(AT, 5, 5, 0, 0, false, 0, false));
    assertThat(sum.measure("router", AT)).isEmpty();
  }

  @Test
  void countersThatStartedAnewLoseThatStepEvenWhenTheyGrew() {
    CounterSum sum = new CounterSum(14);
    sum.add(new CounterReading(AT, 5, 5, 0, 0, false, 100, false));
    sum.add(new CounterReading(AT, 500, 5_000, 0, 0, false, 700, true));
    assertThat(sum.measure("router", AT)).isEmpty();
    sum.add(new CounterReading(AT, 600, 5_100, 0, 0, false, 700, true));
    assertThat(sum.measure("router", AT).orElseThrow().whole()).isEqualTo(200);
    assertThat(sum.measure("router", AT).orElseThrow().notes()).contains("counter-32-bit");
  }
}
