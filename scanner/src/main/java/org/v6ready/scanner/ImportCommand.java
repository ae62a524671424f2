package org.v6ready.scanner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.v6ready.yaml.ProblemText;
import org.v6ready.targets.TargetsReader;
import org.v6ready.targets.TargetsImport;
import org.v6ready.targets.TargetsImport.Imported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `import`: makes a targets.yaml on standard output from a CSV or a list of names.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  private static final int LARGEST = 16 << 20;

  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "FILE")
  Path file = Path.of("");

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String text = text(file.toString().equals("-") ? pasted() : octets());
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean table = name.endsWith(".csv") || name.endsWith(".tsv");
    Imported made =
        table ? TargetsImport.fromCsv(file.toString(), text) : TargetsImport.fromPaste(file.toString(), text);
    ProblemText problems = TargetsReader.problemText(console.language());
    made.problems().forEach(problem -> console.err().println(problems.render(problem)));
    if (made.targets() > 0) {
      console.print(made.yaml());
    }
    console.say("import.made", Map.of(
        "targets", Integer.toString(made.targets()), "problems", Integer.toString(made.problems().size())));
    return made.problems().isEmpty() ? Exit.OK : Exit.USAGE;
  }

  private byte[] octets() throws IOException {
    Path path = console.directory().resolve(file);
    if (!Files.isRegularFile(path) || !Files.isReadable(path) || Files.size(path) > LARGEST) {
      throw Refused.usage("option.file", Map.of("option", "import", "file", file.toString()));
    }
    return Files.readAllBytes(path);
  }

  private byte[] pasted() throws IOException {
    byte[] octets = System.in.readNBytes(LARGEST + 1);
    if (octets.length > LARGEST) {
      throw Refused.usage("option.file", Map.of("option", "import", "file", file.toString()));
    }
    return octets;
  }

  private String text(byte[] octets) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException notText) {
      throw Refused.usage("import.not-text", Map.of("file", file.toString()));
    }
  }
}
