package org.v6ready.office.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.v6ready.model.office.LocalHost.JavaProgram;
import org.v6ready.model.office.Seen;

/// Java programs that run now and may be read, from `/proc/PID/cmdline`: an ordinary user sees all command
/// lines unless the system hides them.
final class JavaPrograms {
  private static final int MOST = 200;

  private final SystemFiles files;

  JavaPrograms(SystemFiles files) {
    this.files = files;
  }

  Seen<List<JavaProgram>> running() {
    List<JavaProgram> found = new ArrayList<>();
    for (String pid : files.names("proc")) {
      if (found.size() < MOST && pid.matches("\\d+")) {
        files.text("proc/" + pid + "/cmdline").map(line -> line.split("\0")).filter(JavaPrograms::java).map(JavaPrograms::program).ifPresent(found::add);
      }
    }
    return Seen.of(found.stream().distinct().toList(), "/proc");
  }

  private static boolean java(String... words) {
    return words.length > 1 && (words[0].equals("java") || words[0].endsWith("/java"));
  }

  private static JavaProgram program(String... words) {
    List<String> all = Arrays.asList(words);
    String name = all.stream().skip(1).filter(word -> word.endsWith(".jar") || word.matches("[a-z][\\w.]*\\.[A-Z]\\w*")).findFirst().orElse(words[1]);
    return new JavaProgram(
        name,
        all.stream().anyMatch(word -> word.equalsIgnoreCase("-Djava.net.preferIPv4Stack=true")),
        all.stream().anyMatch(word -> word.startsWith("-Djava.net.preferIPv6Addresses=") && !word.endsWith("=false")));
  }
}
