package org.v6ready.use.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.address.Ipv6Address;

/// The reader of bytes agrees with the reader of text on everything that looks like an address.
class AddressReaderTest {
  private static Optional<IpAddress> bytes(String text) {
    byte[] line = text.getBytes(StandardCharsets.ISO_8859_1);
    AddressReader reader = new AddressReader();
    if (!reader.read(line, 0, line.length)) {
      return Optional.empty();
    }
    return Optional.of(reader.ipv6 ? new Ipv6Address(reader.high, reader.low) : new Ipv4Address((int) reader.low));
  }

  private static Optional<IpAddress> text(String text) {
    return IpAddress.parse(text)
        .map(
            address ->
                address instanceof Ipv6Address six && six.high() == 0 && six.low() >>> 32 == 0xffff
                    ? new Ipv4Address((int) six.low())
                    : address);
  }

  @Test
  void randomSpellingsAreReadAlike() {
    Random random = new Random(11);
    String alphabet = "0123456789abcdefABCDEF::::..%g";
    int read = 0;
    for (int i = 0; i < 100_000; i++) {
      String spelling = random.nextInt(3) == 0 ? noise(random, alphabet) : spelled(random);
      if (spelling.length() < 2 || spelling.indexOf('%') >= 0 || leadingZeroQuad(spelling)) {
        continue;
      }
      assertThat(bytes(spelling)).as(spelling).isEqualTo(text(spelling));
      read += bytes(spelling).isPresent() ? 1 : 0;
    }
    assertThat(read).isGreaterThan(30_000);
  }

  /// Logs never write 010.1.1.1, so what it means does not matter here.
  private static boolean leadingZeroQuad(String spelling) {
    return spelling.matches(".*(^|[:.])0\\d+(\\.|$).*") || spelling.matches(".*\\.0\\d.*");
  }

  private static String noise(Random random, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(24); i >= 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String spelled(Random random) {
    byte[] octets = new byte[random.nextBoolean() ? 4 : 16];
    random.nextBytes(octets);
    for (int i = 0; i < octets.length; i++) {
      octets[i] = random.nextInt(3) == 0 ? 0 : octets[i];
    }
    String text = IpAddress.ofOctets(octets).toString();
    return switch (random.nextInt(4)) {
      case 0 -> text + ":" ;
      case 1 -> text.replaceFirst("[0-9a-f]", "");
      default -> text;
    };
  }
}
