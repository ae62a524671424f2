package org.v6ready.use.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// Times as logs write them, to seconds since 1970. Days repeat from line to line, so the last one is
/// remembered. One per worker.
final class LogTime {
  static final long BAD = Long.MIN_VALUE;

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private long lastDate = -1;
  private long lastDay = BAD;

  /// `26/Nov/2026:17:47:04 +0700`; without an offset (HAProxy, which may have `.123` there) it is taken
  /// for UTC.
  long common(byte[] line, int from, int to) {
    if (to - from < 20 || line[from + 2] != '/' || line[from + 6] != '/' || line[from + 11] != ':') {
      return BAD;
    }
    long day = day(line, from);
    long seconds = clock(line, from + 12);
    if (day == BAD || seconds < 0) {
      return BAD;
    }
    return day * 86_400 + seconds - offset(line, from + 20, to);
  }

  private long day(byte[] line, int from) {
    long date = 0;
    for (int i = 0; i < 11; i++) {
      date = date * 131 + line[from + i];
    }
    if (date != lastDate || lastDay == BAD) {
      lastDate = date;
      lastDay = dayOf(line, from);
    }
    return lastDay;
  }

  private static long dayOf(byte[] line, int from) {
    long day = Digits.number(line, from, from + 2);
    long year = Digits.number(line, from + 7, from + 11);
    String month = new String(line, from + 3, 3, java.nio.charset.StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
    int at = MONTHS.indexOf(month);
    return at < 0 || at % 3 != 0 ? BAD : epochDay((int) year, at / 3 + 1, (int) day);
  }

  static long epochDay(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException noSuchDay) {
      return BAD;
    }
  }

  /// `17:47:04` to seconds, or -1.
  static long clock(byte[] line, int from) {
    int hours = two(line, from);
    int minutes = two(line, from + 3);
    int seconds = two(line, from + 6);
    boolean good = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds <= 60;
    return good && line[from + 2] == ':' && line[from + 5] == ':' ? hours * 3600L + minutes * 60L + seconds : -1;
  }

  private static int two(byte[] line, int from) {
    int tens = line[from] - '0';
    int ones = line[from + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  private static long offset(byte[] line, int from, int to) {
    if (to - from < 6 || line[from] != ' ' || (line[from + 1] != '+' && line[from + 1] != '-')) {
      return 0;
    }
    int hours = two(line, from + 2);
    int minutes = two(line, from + 4);
    long seconds = hours < 0 || minutes < 0 ? 0 : hours * 3600L + minutes * 60L;
    return line[from + 1] == '-' ? -seconds : seconds;
  }

  /// Any of the forms JSON logs use: ISO 8601, the common form, seconds or milliseconds since 1970.
  long any(String text) {
    byte[] octets = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    if (octets.length >= 20 && octets[2] == '/') {
      return common(octets, 0, octets.length);
    }
    try {
      double number = Double.parseDouble(text);
      return !(Math.abs(number) < 1e15) ? BAD : number > 1e11 ? (long) (number / 1000) : (long) number;
    } catch (NumberFormatException notNumber) {
      return iso(text);
    }
  }

  private static long iso(String text) {
    try {
      return text.endsWith("Z") ? Instant.parse(text).getEpochSecond() : OffsetDateTime.parse(text).toEpochSecond();
    } catch (DateTimeParseException malformed) {
      return BAD;
    }
  }
}
