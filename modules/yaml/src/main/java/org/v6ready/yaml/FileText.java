package org.v6ready.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Octets to text: refuses what is no text before a parser sees it.
public final class FileText {
  /// The most that is read of one file.
  public static final int MAX_OCTETS = 10 * 1024 * 1024;

  private FileText() {}

  public static Optional<String> decode(String file, byte[] octets, Problems problems) {
    Place whole = Place.whole(file);
    if (octets.length > MAX_OCTETS) {
      problems.add(whole, "", "file.too-large", "max", Integer.toString(MAX_OCTETS >> 20));
      return Optional.empty();
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(octets))
              .toString();
      String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
      if (bare.isBlank()) {
        problems.add(whole, "", "file.empty");
        return Optional.empty();
      }
      return clean(file, bare, problems) ? Optional.of(bare) : Optional.empty();
    } catch (CharacterCodingException notUtf8) {
      problems.add(whole, "", "file.not-utf8");
      return Optional.empty();
    }
  }

  /// Reports the first control character, and every line indented with a tab.
  private static boolean clean(String file, String text, Problems problems) {
    int before = problems.count();
    int line = 1;
    int column = 1;
    boolean indenting = true;
    for (int i = 0; i < text.length(); i++, column++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        column = 0;
        indenting = true;
      } else if (c == '\t' && indenting) {
        problems.add(new Place(file, line, column), "", "file.tab");
        indenting = false;
      } else if (c != '\t' && c != '\r' && c != '\u0085' && Character.isISOControl(c)) {
        problems.add(
            new Place(file, line, column), "", "file.binary", "code", String.format("U+%04X", (int) c));
        return false;
      } else if (c != ' ') {
        indenting = false;
      }
    }
    return problems.count() == before;
  }
}
