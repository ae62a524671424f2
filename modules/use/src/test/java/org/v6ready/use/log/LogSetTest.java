package org.v6ready.use.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSetTest {
  @TempDir Path directory;

  private Path file(String name, long age) throws IOException {
    Path file = Files.writeString(directory.resolve(name), "x");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000 - age));
    return file;
  }

  @Test
  void aLogStandsForItsRotatedSistersOldestFirstAndEachOnce() throws IOException {
    Path now = file("access.log", 0);
    Path one = file("access.log.1", 10);
    file("access.log.1.gz", 11);
    Path two = file("access.log.2.gz", 20);
    Path dated = file("access.log-20261001.zst", 30);
    file("access.log.swp", 5);
    file("error.log", 5);
    assertThat(LogSet.of(List.of(now, two, now), true)).containsExactly(dated, two, one, now);
    assertThat(LogSet.of(List.of(now), false)).containsExactly(now);
    assertThat(LogSet.of(List.of(one), true)).containsExactly(one);
  }

  @Test
  void theMarksOfRotationAreNoPartOfTheName() {
    for (String name : List.of("access.log", "access.log.3", "access.log.12.gz", "access.log-20261001.zst", "access.log.gz")) {
      assertThat(LogSet.place(Path.of("/var/log", name))).isEqualTo("access.log");
    }
    assertThat(LogSet.place(Path.of("u_ex261126.log"))).isEqualTo("u_ex261126.log");
  }
}
