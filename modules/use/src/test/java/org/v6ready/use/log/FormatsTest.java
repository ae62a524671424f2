package org.v6ready.use.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Quantity;

class FormatsTest {
  static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  static LogTally read(String text, IpPrefix... proxies) throws IOException {
    AccessLogs logs = new AccessLogs(LogSettings.shipped(List.of(proxies), NOW));
    logs.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), _ -> {});
    return logs.tally();
  }

  static Measure measure(LogTally tally, Quantity quantity) {
    return LogMeasures.of(tally, "site", "id", NOW).stream()
        .filter(measure -> measure.series().quantity() == quantity)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
    "2a02:26f0::1 - - [26/Nov/2026:08:00:00 +0700] \"GET / HTTP/1.1\" 200 512|COMMON",
    "2a02:26f0::1 - - [26/Nov/2026:08:00:00 +0700] \"GET /\\\"x HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0\"|COMMON",
    "2a02:26f0::1 - - [26/Nov/2026:08:00:00 +0700] \"GET / HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0\" \"-\"|COMMON",
    "cong.example.vn:443 2a02:26f0::1 - - [26/Nov/2026:08:00:00 +0700] \"GET / HTTP/1.1\" 200 512 \"-\" \"Moz\"|COMMON",
    "2a02:26f0::1 - - [26/Nov/2026:08:00:00 +0700] \"-\" 400 512 \"-\" \"-\"|COMMON",
    "{\"remote_addr\":\"2a02:26f0::1\",\"time_iso8601\":\"2026-11-26T08:00:00+07:00\",\"body_bytes_sent\":\"512\"}|JSON",
    "{\"ts\":1764118800.5,\"request\":{\"remote_ip\":\"2a02:26f0::1\",\"headers\":{\"User-Agent\":[\"Moz\"]}},\"size\":512}|JSON",
    "{\"ClientHost\":\"2a02:26f0::1\",\"StartUTC\":\"2026-11-26T01:00:00.12Z\",\"DownstreamContentSize\":512}|JSON",
    "Nov 26 08:00:00 lb haproxy[77]: 2a02:26f0::1:51234 [26/Nov/2026:01:00:00.123] fe be/s1 0/0/1/2/3 200 512 - - ---- 1/1/0/0/0 0/0 \"GET / HTTP/1.1\"|HAPROXY",
    "2a02:26f0::1:51234 [26/Nov/2026:01:00:00.123] fe be/s1 0/0/3 512 -- 1/1/0/0/0 0/0|HAPROXY",
  })
  void everyFormatGivesTheSameRequest(String line, LogFormat format) throws IOException {
    byte[] octets = (line + "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(LogFormat.of(octets, octets.length)).isEqualTo(format);
    LogTally tally = read(line + "\n");
    assertThat(tally.skipped()).isEmpty();
    assertThat(measure(tally, Quantity.RESPONSE_OCTETS).part()).isEqualTo(512);
    assertThat(measure(tally, Quantity.REQUESTS).whole()).isEqualTo(1);
  }

  @Test
  void iisMayChangeItsColumnsInTheMiddle() throws IOException {
    LogTally tally =
        read(
            """
            #Software: Microsoft Internet Information Services 10.0\r
            #Fields: date time s-ip cs-method cs-uri-stem c-ip cs(User-Agent) sc-status sc-bytes\r
            2026-11-25 08:00:00 10.0.0.1 GET / 2a02:26f0::1 Mozilla/5.0+(Windows) 200 100\r
            #Fields: date time c-ip sc-bytes cs(User-Agent)\r
            2026-11-25 09:00:00 113.160.1.2 50 Mozilla/5.0+(Windows)\r
            2026-11-25 09:00:01 113.160.1.2 50 Googlebot/2.1\r
            """);
    assertThat(tally.skipped()).isEqualTo(Map.of(Skip.BOT, 1L));
    Measure octets = measure(tally, Quantity.RESPONSE_OCTETS);
    assertThat(octets.part()).isEqualTo(100);
    assertThat(octets.whole()).isEqualTo(150);
  }

  @Test
  void theThreeSharesOfOneLogDifferAndStandSideBySide() throws IOException {
    String six = "2a02:26f0:%s::1 - - [25/Nov/2026:08:00:00 +0700] \"GET / HTTP/1.1\" 200 %d \"-\" \"Moz\"\n";
    String four = "113.160.1.7 - - [25/Nov/2026:08:00:00 +0700] \"GET / HTTP/1.1\" 200 1000 \"-\" \"Moz\"\n";
    LogTally tally =
        read(six.formatted("1", 900) + six.formatted("1", 50) + six.formatted("2", 50) + four);
    assertThat(measure(tally, Quantity.VISITORS).part()).isEqualTo(2);
    assertThat(measure(tally, Quantity.VISITORS).whole()).isEqualTo(3);
    assertThat(measure(tally, Quantity.REQUESTS).share()).isEqualTo(0.75);
    assertThat(measure(tally, Quantity.RESPONSE_OCTETS).share()).isEqualTo(0.5);
  }

  @Test
  void privacyAddressesOfOnePrefixAreOneVisitorAndADayLaterAnother() throws IOException {
    String line = "%s - - [%s/Nov/2026:08:00:00 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"Moz\"\n";
    LogTally tally =
        read(
            line.formatted("2a02:26f0:1:2:aaaa::1", "24")
                + line.formatted("2a02:26f0:1:2:bbbb::9", "24")
                + line.formatted("2a02:26f0:1:2:bbbb::9", "25"));
    assertThat(measure(tally, Quantity.VISITORS).whole()).isEqualTo(2);
  }

  @Test
  void mappedAddressesAreIpv4Clients() throws IOException {
    LogTally tally = read("::ffff:113.160.1.2 - - [25/Nov/2026:08:00:00 +0700] \"GET / HTTP/1.1\" 200 9 \"-\" \"Moz\"\n");
    assertThat(measure(tally, Quantity.REQUESTS).part()).isZero();
    assertThat(measure(tally, Quantity.REQUESTS).whole()).isEqualTo(1);
  }

  @Test
  void requestsThroughAProxyCountForWhomItSaysAndForgeriesFurtherLeftDoNot() throws IOException {
    String line = "10.1.1.1 - - [25/Nov/2026:08:00:00 +0700] \"GET / HTTP/1.1\" 200 9 \"-\" \"Moz\" \"%s\"\n";
    IpPrefix proxy = IpPrefix.parse("10.1.1.0/24").orElseThrow();
    LogTally tally =
        read(line.formatted("2a02:26f0::5, 113.160.1.2") + line.formatted("2a02:26f0::5, 10.1.1.9") + line.formatted("-"), proxy);
    assertThat(measure(tally, Quantity.REQUESTS).part()).isEqualTo(1);
    assertThat(measure(tally, Quantity.REQUESTS).whole()).isEqualTo(2);
    assertThat(tally.skipped()).isEqualTo(Map.of(Skip.PROXY, 1L));
    assertThat(read(line.formatted("2a02:26f0::5")).skipped()).isEqualTo(Map.of(Skip.NOT_PUBLIC, 1L));
  }

  @Test
  void aContentNetworksEdgeIsNoVisitor() throws IOException {
    LogTally tally =
        read("2606:4700::1 - - [25/Nov/2026:08:00:00 +0700] \"GET / HTTP/1.1\" 200 9 \"-\" \"Mozilla\"\n");
    assertThat(tally.requests()).isZero();
    assertThat(tally.skipped()).isEqualTo(Map.of(Skip.PROXY, 1L));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::1,24/Nov/2026,NOT_PUBLIC", "fe80::1,24/Nov/2026,NOT_PUBLIC", "127.0.0.1,24/Nov/2026,NOT_PUBLIC",
    "2a02:26f0::1,24/Nov/2031,BAD_TIME", "2a02:26f0::1,24/Nov/1970,BAD_TIME", "2a02:26f0::1,31/Feb/2026,MALFORMED",
    "2a02:26f0:::1,24/Nov/2026,MALFORMED", "host.example,24/Nov/2026,MALFORMED"
  })
  void whatIsLeftOutIsCountedByReason(String client, String day, Skip reason) throws IOException {
    LogTally tally = read(client + " - - [" + day + ":08:00:00 +0700] \"GET / HTTP/1.1\" 200 9 \"-\" \"Moz\"\n");
    assertThat(tally.skipped()).isEqualTo(Map.of(reason, 1L));
  }

  @Test
  void aMonthOfDaysGetsAnIntervalForEveryShare() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int day = 1; day <= 28; day++) {
      for (int i = 0; i < 40; i++) {
        String client = i % 10 < 6 ? "2a02:26f0:" + i + "::1" : "113.160.1." + i;
        log.append("%s - - [%02d/Oct/2026:08:00:00 +0000] \"GET / HTTP/1.1\" 200 %d \"-\" \"Moz\"%n".formatted(client, day, 100 + i));
      }
    }
    for (Measure measure : LogMeasures.of(read(log.toString()), "site", "id", NOW)) {
      assertThat(measure.interval()).as(measure.series().key()).isNotNull();
      assertThat(measure.notes()).isEmpty();
    }
  }
}
