package org.v6ready.office.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Seen;

/// Tools that print what stands in a file; any other command is not installed.
final class Recorded implements Tools {
  private final Map<List<String>, String> outputs = new HashMap<>();

  Recorded with(List<String> command, String file) {
    try (InputStream in = Recorded.class.getResourceAsStream(file)) {
      outputs.put(command, new String(java.util.Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8));
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Recorded cmdlet(String cmdlet, String properties, String file) {
    return with(PowerShell.command(cmdlet, properties), file);
  }

  @Override
  public Seen<String> run(List<String> command) {
    String output = outputs.get(command);
    return output == null ? Seen.not(Absence.NO_TOOL, command.getFirst(), "not recorded") : Seen.of(output, command.getFirst());
  }
}
