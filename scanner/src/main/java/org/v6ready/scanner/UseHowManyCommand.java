package org.v6ready.scanner;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.use.statistics.SampleSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `use how-many`: how many households must be asked so that "more than the target" is proven.
@Command(name = "how-many")
final class UseHowManyCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Option(names = "--seen", required = true, paramLabel = "PERCENT")
  double seen;

  @Option(names = "--target", paramLabel = "PERCENT")
  double target = 90;

  @Option(names = "--of", paramLabel = "N")
  @Nullable Long population;

  UseHowManyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    within("--seen", seen, 100);
    within("--target", target, 99.999);
    Long of = population;
    if (of != null && of < 1) {
      throw Refused.usage("option.number", Map.of("option", "--of", "value", of.toString()));
    }
    OptionalLong size =
        of == null ? SampleSize.toProve(seen / 100, target / 100) : SampleSize.toProve(seen / 100, target / 100, of);
    String key = size.isEmpty() ? "use.how-many.never" : of == null ? "use.how-many" : "use.how-many.of";
    console.print(console.text(key, Map.of(
        "seen", plain(seen), "target", plain(target), "of", String.valueOf(of),
        "size", size.isEmpty() ? "" : Long.toString(size.getAsLong()))) + "\n");
    return size.isEmpty() ? Exit.FINDINGS : Exit.OK;
  }

  private static void within(String option, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw Refused.usage("use.percent", Map.of("option", option, "value", Double.toString(value)));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
