package org.v6ready.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.vantage.TriedNat64;
import org.v6ready.model.vantage.Vantage;

/// What is said of a line whose resolver makes up addresses.
class VantageTextTest {
  private static final IpPrefix KNOWN = IpPrefix.parse("64:ff9b::/96").orElseThrow();

  private static Vantage behindDns64(@Nullable TriedNat64 tried) {
    Vantage v = Vantage.ipv6Only();
    return new Vantage(v.type(), v.ipv4(), v.ipv6(), List.of(KNOWN), true, v.namesIpv4(), v.namesIpv6(), v.port25Open(),
        v.resolvers(), v.anchors(), v.privileges(), v.notes(), null, tried);
  }

  private static String doctor(Vantage vantage, String language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VantageText.write(vantage, Screen.plain(Locale.of(language)), out);
    return flat(out);
  }

  private static String head(Vantage vantage, String language) throws IOException {
    RunHeader header = new RunHeader("one", Instant.EPOCH, Instant.EPOCH, "test", "test", "", false, vantage);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScanTable.write(new Run(header, List.of()), Screen.plain(Locale.of(language)), out);
    return flat(out);
  }

  private static String flat(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({"en, makes up IPv6 addresses for a NAT64 that this line does not reach", "vi, cho một NAT64 mà đường truyền này không đi tới được"})
  void aNat64OutOfReachIsSaidByTheDoctorAndAtTheHeadOfARun(String language, String sentence) throws IOException {
    Vantage astray = behindDns64(new TriedNat64(List.of(), List.of(KNOWN)));
    assertThat(doctor(astray, language)).contains(sentence);
    assertThat(head(astray, language)).contains(sentence);
    Vantage reached = behindDns64(new TriedNat64(List.of(KNOWN), List.of()));
    assertThat(doctor(reached, language)).doesNotContain(sentence);
    assertThat(head(reached, language)).doesNotContain(sentence);
  }

  @Test
  void whatCouldNotBeTriedIsNotCalledOutOfReach() throws IOException {
    assertThat(doctor(behindDns64(new TriedNat64(List.of(), List.of())), "en"))
        .contains("64:ff9b::/96 (DNS64; could not be tried)")
        .doesNotContain("does not reach");
  }
}
