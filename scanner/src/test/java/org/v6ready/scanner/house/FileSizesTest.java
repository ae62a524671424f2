package org.v6ready.scanner.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What outgrows a file is usually a printer, a settings bag or a god report.
class FileSizesTest {
  private static final int LONGEST = 400;
  private static final int MOST = 200;

  private static long lines(Path file) {
    return Checkout.text(file).lines().count();
  }

  @Test
  void noFileIsOverFourHundredLinesAndNineInTenAreUnderTwoHundred() {
    List<Path> files = Checkout.files(".java").stream().sorted(Comparator.comparingLong(FileSizesTest::lines)).toList();
    assertThat(files).hasSizeGreaterThan(400);
    assertThat(files).filteredOn(file -> lines(file) > LONGEST).isEmpty();
    assertThat(lines(files.get(files.size() * 9 / 10))).as("the file at nine tenths").isLessThanOrEqualTo(MOST);
  }

  @Test
  void noTemplateOrStyleSheetIsOverFourHundredLines() {
    for (String ending : List.of(".jte", ".css", ".js")) {
      assertThat(Checkout.files(ending)).as(ending).isNotEmpty().allSatisfy(file -> assertThat(lines(file)).isLessThan(LONGEST));
    }
  }
}
