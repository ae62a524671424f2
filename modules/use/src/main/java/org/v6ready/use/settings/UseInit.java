package org.v6ready.use.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The use.yaml that `init` writes: small, valid, with a comment for everything a beginner changes. The
/// visitor test stays commented out, as nothing may listen before its names exist.
public final class UseInit {
  private UseInit() {}

  /// The YAML text with comments in Vietnamese, or in English when the language is English.
  public static String template(Locale language) {
    String name = language.getLanguage().equals("en") ? "init_en.yaml" : "init_vi.yaml";
    try (InputStream in = UseInit.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the build: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
