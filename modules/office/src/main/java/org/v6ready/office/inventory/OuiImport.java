package org.v6ready.office.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the lists of address blocks in the forms they are handed around in: IEEE's `oui.csv` (also the
/// MA-M and MA-S files) and `oui.txt`, Wireshark's `manuf`, nmap's prefixes. Lines it does not know are
/// left out; never throws for what a file contains.
public final class OuiImport {
  private static final int MOST_LINES = 2_000_000;
  private static final int LONGEST_NAME = 80;

  private static final Pattern CSV = Pattern.compile("MA-[LMS],([0-9A-Fa-f]{6,9}),(\"(?:[^\"]|\"\")*\"|[^,]*)(,.*)?");
  private static final Pattern TXT = Pattern.compile("\\s*([0-9A-Fa-f]{2}-[0-9A-Fa-f]{2}-[0-9A-Fa-f]{2})\\s+\\(hex\\)\\s+(.+)");
  private static final Pattern MANUF = Pattern.compile("([0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){2,5})(?:/(\\d{2}))?\\s+(\\S+)(?:\\s+(.*\\S))?\\s*");
  private static final Pattern NMAP = Pattern.compile("([0-9A-Fa-f]{6,9})\\s+(.+)");

  private OuiImport() {}

  /// What an import made: blocks known now, lines not understood.
  public record Imported(int blocks, int strangeLines) {}

  /// Reads `file` and writes the list into `home`, replacing the one before whole; a file in which
  /// nothing is understood replaces nothing.
  public static Imported run(Path file, Path home) throws IOException {
    Map<String, String> blocks = new TreeMap<>();
    int strange = 0;
    int lines = 0;
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null && lines < MOST_LINES; line = reader.readLine(), lines++) {
        if (!read(line, blocks) && !line.isBlank() && !line.startsWith("#")) {
          strange++;
        }
      }
    }
    if (!blocks.isEmpty()) {
      write(blocks, home);
    }
    return new Imported(blocks.size(), strange);
  }

  private static void write(Map<String, String> blocks, Path home) throws IOException {
    Files.createDirectories(home);
    StringBuilder text = new StringBuilder();
    blocks.forEach((block, vendor) -> text.append(block).append('\t').append(vendor).append('\n'));
    Path fresh = Files.createTempFile(home, "oui", ".new");
    Files.writeString(fresh, text);
    Path file = home.resolve(OuiRegistry.FILE);
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException simple) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean read(String line, Map<String, String> blocks) {
    Matcher csv = CSV.matcher(line);
    if (csv.matches()) {
      String name = csv.group(2);
      boolean quoted = name.startsWith("\"");
      return put(blocks, csv.group(1), quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name);
    }
    Matcher txt = TXT.matcher(line);
    if (txt.matches()) {
      return put(blocks, txt.group(1).replace("-", ""), txt.group(2));
    }
    Matcher manuf = MANUF.matcher(line);
    if (manuf.matches()) {
      String digits = manuf.group(1).replaceAll("[:-]", "");
      int bits = manuf.group(2) == null ? digits.length() * 4 : Integer.parseInt(manuf.group(2));
      boolean fits = bits / 4 <= digits.length();
      return fits && put(blocks, digits.substring(0, bits / 4), Optional.ofNullable(manuf.group(4)).orElse(manuf.group(3)));
    }
    Matcher nmap = NMAP.matcher(line);
    return nmap.matches() && put(blocks, nmap.group(1), nmap.group(2));
  }

  private static boolean put(Map<String, String> blocks, String digits, String vendor) {
    String name = vendor.replaceAll("\\p{Cntrl}", " ").strip();
    boolean known = digits.length() == 6 || digits.length() == 7 || digits.length() == 9;
    if (!known || name.isEmpty()) {
      return false;
    }
    blocks.put(digits.toLowerCase(Locale.ROOT), name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    return true;
  }
}
