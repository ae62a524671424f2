package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A Java process of our own program, with the options the launcher gives it.
record Child(Process process, Path out, Path err) {
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  static Child start(Path folder, Class<?> main, Map<String, String> environment, List<String> options, String... args)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8", "-Djava.net.preferIPv6Addresses=system", "-Dv6ready.terminal="));
    command.addAll(options);
    command.addAll(List.of("-cp", CLASS_PATH, main.getName()));
    command.addAll(List.of(args));
    Path out = Files.createTempFile(folder, "child", ".out");
    Path err = Files.createTempFile(folder, "child", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.startsWith("V6READY"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("V6READY_LANG", "en");
    builder.environment().put("V6READY_HOME", folder.resolve("home").toString());
    builder.environment().putAll(environment);
    return new Child(builder.start(), out, err);
  }

  Cli.Ran ended() throws IOException, InterruptedException {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after two minutes: " + Files.readString(err));
    }
    return new Cli.Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
