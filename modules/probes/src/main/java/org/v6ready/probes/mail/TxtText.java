package org.v6ready.probes.mail;

/// The octets of a TXT record from its presentation form: quoted strings joined without a gap, `\"`
/// and `\DDD` undone (RFC 1035 section 5.1, RFC 7208 section 3.3).
final class TxtText {
  private TxtText() {}

  static String of(String presentation) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < presentation.length(); i++) {
      char c = presentation.charAt(i);
      if (c == '\\' && i + 1 < presentation.length()) {
        String digits = presentation.substring(i + 1, Math.min(i + 4, presentation.length()));
        boolean decimal = digits.matches("[0-2][0-9]{2}");
        text.append(decimal ? (char) Integer.parseInt(digits) : presentation.charAt(i + 1));
        i += decimal ? 3 : 1;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || c != ' ') {
        text.append(c);
      }
    }
    return text.toString();
  }
}
