package org.v6ready.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.PaperFiles;
import org.v6ready.documents.PaperFormat;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.docx.Template;
import org.v6ready.documents.sheet.Book;
import picocli.CommandLine.Option;

/// Which files papers become, where, and in whose styles.
final class PaperOptions {
  @Option(names = "--format", paramLabel = "FORMAT", split = ",")
  List<String> formats = List.of();

  @Option(names = "--out", paramLabel = "DIR")
  Path out = Path.of("");

  @Option(names = "--template", paramLabel = "FILE.docx")
  @Nullable Path template;

  @Option(names = "--force")
  boolean force;

  List<PaperFormat> chosen(List<PaperFormat> possible) {
    List<PaperFormat> chosen = new ArrayList<>();
    List<String> words = possible.stream().map(PaperFormat::word).toList();
    for (String word : formats) {
      PaperFormat format = PaperFormat.of(word.toLowerCase(Locale.ROOT)).filter(possible::contains)
          .orElseThrow(() -> Values.unknown("--format", word, words));
      if (!chosen.contains(format)) {
        chosen.add(format);
      }
    }
    return chosen.isEmpty() ? possible : chosen;
  }

  /// The styles; says which the file lacks.
  Template styles(Console console) {
    Path given = template;
    if (given == null) {
      return Template.own();
    }
    Path path = console.directory().resolve(given);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw Refused.usage("option.file", Map.of("option", "--template", "file", given.toString()));
    }
    try (InputStream in = Files.newInputStream(path)) {
      Template styles = Template.of(in);
      if (!styles.missing().isEmpty()) {
        console.say("paper.template.missing", Map.of("file", given.toString(), "styles", String.join(", ", styles.missing())));
      }
      return styles;
    } catch (IOException notWord) {
      throw Refused.usage("paper.template.bad", Map.of("file", given.toString()));
    }
  }

  /// Writes the files and says their names on standard output.
  void write(Console console, Paper paper, Book book, List<PaperFormat> as, Template styles, String name) throws IOException {
    Path folder = console.directory().resolve(out);
    for (Path file : PaperFiles.write(paper, book, as, styles, folder, name, force)) {
      console.print(file + "\n");
    }
  }
}
