package org.v6ready.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The files a paper can become.
public enum PaperFormat {
  DOCX,
  PDF,
  XLSX,
  HTML;

  /// The word after `--format`, and the file's extension.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The words, in the order of help texts.
  public static List<String> words() {
    return Arrays.stream(values()).map(PaperFormat::word).toList();
  }

  /// The format of a word; empty when there is none.
  public static Optional<PaperFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }
}
