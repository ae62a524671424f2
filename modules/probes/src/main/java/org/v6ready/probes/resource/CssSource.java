package org.v6ready.probes.resource;

/// A cursor over style text that knows strings, comments, escapes and `url()` (CSS Syntax 3, section
/// 4), so that no brace or semicolon inside one is taken for structure. Never fails on bad input.
final class CssSource {
  final String text;

  CssSource(String text) {
    this.text = text;
  }

  /// The first of `stops` at the same nesting from `at`, or `end`.
  int find(int at, int end, String stops) {
    int depth = 0;
    int i = at;
    while (i < end) {
      char c = text.charAt(i);
      if (depth == 0 && stops.indexOf(c) >= 0) {
        return i;
      }
      int next = skipped(i, end);
      if (next > i) {
        i = next;
        continue;
      }
      depth += c == '(' || c == '[' ? 1 : (c == ')' || c == ']') && depth > 0 ? -1 : 0;
      i++;
    }
    return end;
  }

  /// The brace that closes the block whose content starts at `at`, or `end`.
  int blockEnd(int at, int end) {
    int depth = 1;
    int i = at;
    while (i < end) {
      int next = skipped(i, end);
      if (next > i) {
        i = next;
        continue;
      }
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
      i++;
    }
    return end;
  }

  /// Where the next rule of a sheet starts: past blanks, comments, and the marks of an HTML comment.
  int ruleStart(int at, int end) {
    int i = at;
    while (i < end) {
      if (Character.isWhitespace(text.charAt(i))) {
        i++;
      } else if (text.startsWith("/*", i)) {
        i = skipped(i, end);
      } else if (text.startsWith("<!--", i) || text.startsWith("-->", i)) {
        i += text.charAt(i) == '<' ? 4 : 3;
      } else {
        break;
      }
    }
    return Math.min(i, end);
  }

  /// The end of the comment, string, escape or unquoted `url(` that starts at `i`; `i` when none does.
  int skipped(int i, int end) {
    char c = text.charAt(i);
    if (c == '\\') {
      return Math.min(i + 2, end);
    } else if (c == '"' || c == '\'') {
      return stringEnd(i, end);
    } else if (c == '/' && i + 1 < end && text.charAt(i + 1) == '*') {
      int close = text.indexOf("*/", i + 2);
      return close < 0 || close + 2 > end ? end : close + 2;
    } else if ((c == 'u' || c == 'U') && text.regionMatches(true, i, "url(", 0, 4)) {
      return urlEnd(i + 4, end);
    }
    return i;
  }

  /// After the closing quote; a line break ends a bad string.
  int stringEnd(int open, int end) {
    char quote = text.charAt(open);
    for (int i = open + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote || c == '\n') {
        return i + 1;
      }
    }
    return end;
  }

  private int urlEnd(int at, int end) {
    int i = at;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    if (i < end && (text.charAt(i) == '"' || text.charAt(i) == '\'')) {
      i = stringEnd(i, end);
    }
    while (i < end && text.charAt(i) != ')') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, end);
  }

  /// Escapes undone (CSS Syntax 3, section 4.3.7).
  static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 >= text.length()) {
        out.append(c);
        continue;
      }
      int digits = i + 1;
      while (digits < text.length() && digits < i + 7 && Character.digit(text.charAt(digits), 16) >= 0) {
        digits++;
      }
      if (digits == i + 1) {
        out.append(text.charAt(++i) == '\n' ? "" : text.charAt(i));
        continue;
      }
      int point = Integer.parseInt(text.substring(i + 1, digits), 16);
      out.appendCodePoint(Character.isValidCodePoint(point) ? point : 0xfffd);
      i = digits < text.length() && Character.isWhitespace(text.charAt(digits)) ? digits : digits - 1;
    }
    return out.toString();
  }

  /// The text without comments and without blanks around it.
  static String uncommented(String text) {
    return text.indexOf("/*") < 0 ? text.strip() : withoutComments(text).strip();
  }

  private static String withoutComments(String text) {
    CssSource source = new CssSource(text);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int next = Math.max(source.skipped(i, text.length()), i + 1);
      boolean comment = text.charAt(i) == '/' && next > i + 1;
      out.append(comment ? " " : text.substring(i, next));
      i = next;
    }
    return out.toString();
  }
}
