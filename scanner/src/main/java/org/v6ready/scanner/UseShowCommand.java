package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.store.OfficeStore;
import org.v6ready.store.UseStore;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.web.use.UseFigures;
import org.v6ready.web.use.UseSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `use show`: every series with what it proves; context apart.
@Command(name = "show")
final class UseShowCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin UseOutput output = new UseOutput();

  @Option(names = "--use", paramLabel = "use.yaml")
  @Nullable Path use;

  @Option(names = "--method", split = ",", paramLabel = "METHOD")
  List<String> methods = new ArrayList<>();

  UseShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.check(console);
    List<Method> wanted = methods.stream().map(UseShowCommand::method).toList();
    UseSettings settings = UseFile.read(console, use);
    try (UseStore store = Home.useStore(console, common.data);
        OfficeStore offices = Home.officeStore(console, common.data)) {
      UseFigures.now(new UseSource(store, offices, settings), Clock.system());
      List<Measure> measures =
          store.measures().stream().filter(one -> wanted.isEmpty() || wanted.contains(one.series().method())).toList();
      boolean context = wanted.isEmpty() || wanted.contains(Method.CONTEXT);
      output.write(measures, context ? newest(store.context()) : List.of(), console);
    }
    return Exit.OK;
  }

  private static Method method(String word) {
    return Method.ofWord(word)
        .orElseThrow(() -> Values.unknown("--method", word, java.util.Arrays.stream(Method.values()).map(Method::word).toList()));
  }

  /// The last day of each series.
  private static List<ContextPoint> newest(List<ContextPoint> points) {
    Map<String, ContextPoint> last = new LinkedHashMap<>();
    points.forEach(point -> last.merge(point.source() + "/" + point.area(), point, (a, b) -> a.day().isAfter(b.day()) ? a : b));
    return List.copyOf(last.values());
  }
}
