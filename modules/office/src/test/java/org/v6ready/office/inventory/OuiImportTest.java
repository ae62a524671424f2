package org.v6ready.office.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.office.MacAddress;

class OuiImportTest {
  @TempDir Path home = Path.of("");

  private OuiImport.Imported run(String text) throws IOException {
    Path file = home.resolve("list");
    Files.writeString(file, text);
    return OuiImport.run(file, home);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "MA-L,3C5282,Hewlett Packard,Palo Alto US;3c:52:82:10:00:10;Hewlett Packard",
        "MA-L,008077,\"Brother, Ltd \"\"X\"\"\",Nagoya;00:80:77:00:00:01;Brother, Ltd \"X\"",
        "MA-M,70B3D51,Small Maker,X;70:b3:d5:1a:bb:cc;Small Maker",
        "MA-S,70B3D5123,Tiny Maker,X;70:b3:d5:12:3b:cc;Tiny Maker",
        "00-1B-63   (hex)\t\tApple, Inc.;00:1b:63:00:00:01;Apple, Inc.",
        "B8:27:EB\tRaspberr\tRaspberry Pi Foundation;b8:27:eb:00:00:01;Raspberry Pi Foundation",
        "70:B3:D5:12:30:00/36\tTiny\tTiny Maker;70:b3:d5:12:3b:cc;Tiny Maker",
        "000C29 VMware;00:0c:29:13:00:00;VMware",
      })
  void everyFormOfTheListIsUnderstood(String line, String mac, String vendor) throws IOException {
    assertThat(run(line + "\n")).isEqualTo(new OuiImport.Imported(1, 0));
    assertThat(OuiRegistry.in(home).vendor(new MacAddress(mac))).isEqualTo(vendor);
  }

  @Test
  void theNarrowestBlockWinsAndRandomAddressesHaveNoVendor() throws IOException {
    run("MA-L,70B3D5,Wide,X\nMA-S,70B3D5123,Narrow,X\nMA-L,02AABB,Odd,X\n# comment\nrubbish\n");
    OuiRegistry registry = OuiRegistry.in(home);
    assertThat(registry.vendor(new MacAddress("70:b3:d5:12:30:01"))).isEqualTo("Narrow");
    assertThat(registry.vendor(new MacAddress("70:b3:d5:99:30:01"))).isEqualTo("Wide");
    assertThat(registry.vendor(new MacAddress("02:aa:bb:00:00:01"))).isEmpty();
    assertThat(registry.vendor(new MacAddress("00:00:01:00:00:01"))).isEmpty();
  }

  @Test
  void rubbishReplacesNothing() throws IOException {
    run("MA-L,70B3D5,Wide,X\n");
    byte[] octets = new byte[100_000];
    new Random(802).nextBytes(octets);
    Path rubbish = home.resolve("rubbish");
    Files.write(rubbish, octets);
    assertThat(OuiImport.run(rubbish, home).blocks()).isZero();
    assertThat(OuiRegistry.in(home).size()).isOne();
    assertThat(OuiRegistry.in(home.resolve("nowhere")).size()).isZero();
  }
}
