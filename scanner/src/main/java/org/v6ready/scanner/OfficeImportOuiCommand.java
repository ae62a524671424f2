package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.v6ready.office.inventory.OuiImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `office import-oui`: takes in a list of who makes which devices.
@Command(name = "import-oui")
final class OfficeImportOuiCommand implements Callable<Integer> {
  private static final long LARGEST = 64L << 20;

  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "FILE")
  Path file = Path.of("");

  OfficeImportOuiCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path path = console.directory().resolve(file);
    if (!Files.isRegularFile(path) || !Files.isReadable(path) || Files.size(path) > LARGEST) {
      throw Refused.usage("option.file", Map.of("option", "import-oui", "file", file.toString()));
    }
    OuiImport.Imported made = OuiImport.run(path, Home.directory(console, common.data));
    if (made.blocks() == 0) {
      throw Refused.usage("oui.nothing", Map.of("file", file.toString()));
    }
    console.say("oui.made", Map.of("blocks", Integer.toString(made.blocks()), "strange", Integer.toString(made.strangeLines())));
    return Exit.OK;
  }
}
