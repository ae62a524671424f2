package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.PaperFiles;
import org.v6ready.documents.poster.Poster;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.visit.TestObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `use visitor`: how the visitor test is reached, what to embed, and the poster for the wall.
@Command(name = "visitor")
final class UseVisitorCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Option(names = "--use", paramLabel = "use.yaml")
  @Nullable Path use;

  @Option(names = "--poster", paramLabel = "FILE.pdf")
  @Nullable Path poster;

  UseVisitorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    UseSettings settings = UseFile.read(console, use);
    VisitorTest test = settings.visitorTest();
    if (test == null) {
      throw Refused.usage("visitor.missing", Map.of());
    }
    if (poster != null) {
      Path file = console.directory().resolve(poster);
      Path folder = file.getParent();
      Poster sheet = new Poster(settings.place(), test.page().source() + "/", test.phone(), console.language());
      console.print(PaperFiles.write(folder == null ? console.directory() : folder, String.valueOf(file.getFileName()), sheet::pdf) + "\n");
      return Exit.OK;
    }
    Tabled table = new Tabled(console.text("visitor.test", Map.of()), console.text("visitor.name", Map.of()), console.text("visitor.records", Map.of()));
    table.row(console.text("visitor.page", Map.of()), test.page().source(), "A + AAAA");
    for (TestObject object : TestObject.values()) {
      if (object != TestObject.IPV6_LARGE) {
        table.row(object.word(), test.name(object).map(name -> name.source()).orElse("–"), records(object));
      }
    }
    table.print(console);
    console.print("<script async src=\"" + test.page().source() + "/b.js\"></script>\n");
    if (!test.page().scheme().equals("https")) {
      console.say("visitor.http", Map.of());
    }
    return Exit.OK;
  }

  private static String records(TestObject object) {
    return switch (object) {
      case DUAL -> "A + AAAA";
      case IPV4 -> "A";
      case IPV6, IPV6_LARGE -> "AAAA";
      case IPV6_DNS -> "AAAA, NS: AAAA";
    };
  }
}
