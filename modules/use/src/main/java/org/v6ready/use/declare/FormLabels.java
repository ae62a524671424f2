package org.v6ready.use.declare;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.v6ready.model.use.Access;

/// The words by which a form's fields are found again, in either language, with or without diacritics.
final class FormLabels {
  static final List<String> ISP = List.of("nha mang", "operator");
  static final List<String> AS_OF = List.of("so lieu tinh den ngay", "figures as of");
  static final List<String> SIGNER = List.of("nguoi ky", "signed by");
  static final List<String> KIND = List.of("loai thue bao", "kind of line");

  private FormLabels() {}

  static boolean is(String text, List<String> labels) {
    String plain = plain(text);
    return labels.stream().anyMatch(label -> plain.equals(label) || plain.startsWith(label + " ") || plain.startsWith(label + ","));
  }

  static Optional<Access> access(String text) {
    return switch (plain(text)) {
      case "co dinh", "fixed" -> Optional.of(Access.FIXED);
      case "di dong", "mobile" -> Optional.of(Access.MOBILE);
      default -> Optional.empty();
    };
  }

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D')
        .toLowerCase(Locale.ROOT).replaceAll("[\\s:*]+", " ").strip();
  }
}
