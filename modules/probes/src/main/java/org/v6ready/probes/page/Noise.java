package org.v6ready.probes.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of text what differs between two answers of the same page: addresses of any kind, tokens,
/// dates, times and numbers.
final class Noise {
  private static final Pattern UUID =
      Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");

  /// Long and mixed, as no word of a language is: hexadecimal, base64, base62.
  private static final Pattern TOKEN =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?=[a-z0-9+/_=-]*[0-9])[a-z0-9+/_=-]{12,}");

  private static final Pattern HEXADECIMAL =
      Pattern.compile("\\b(?=[0-9a-f]*[0-9])[0-9a-f]{6,}\\b");

  private static final Pattern CALENDAR =
      Pattern.compile(
          "\\b(mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar"
              + "|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september"
              + "|october|november|december|gmt|utc|am|pm)\\b");

  private static final Pattern WEEKDAY =
      Pattern.compile("(?<!\\p{L})(thứ (hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?!\\p{L})");

  /// What no pattern with figures goes beyond; cut, so that none can be made to look far ahead again and again.
  private static final Pattern CHUNK = Pattern.compile("\\S{1,200}");

  private static final Pattern NUMBER = Pattern.compile("\\p{N}+([.,:/\\-]\\p{N}+)*");
  private static final Pattern ANYTHING_ELSE = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Noise() {}

  /// Lower-case words, one space apart; what was noise is one `0`.
  static String stripped(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    plain = CHUNK.matcher(plain).replaceAll(chunk -> Matcher.quoteReplacement(withoutFigures(chunk.group())));
    plain = CALENDAR.matcher(plain).replaceAll(" 0 ");
    plain = WEEKDAY.matcher(plain).replaceAll(" 0 ");
    plain = ANYTHING_ELSE.matcher(plain).replaceAll(" ");
    return plain.replaceAll("( 0)+(?= |$)", " 0").strip();
  }

  private static String withoutFigures(String chunk) {
    if (chunk.codePoints().noneMatch(Noise::figure)) {
      return chunk;
    }
    String plain = UUID.matcher(chunk).replaceAll(" 0 ");
    plain = TOKEN.matcher(plain).replaceAll(" 0 ");
    plain = HEXADECIMAL.matcher(plain).replaceAll(" 0 ");
    return NUMBER.matcher(plain).replaceAll(" 0 ");
  }

  private static boolean figure(int point) {
    return switch (Character.getType(point)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
