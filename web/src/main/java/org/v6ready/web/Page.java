package org.v6ready.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.CheckText;
import org.v6ready.model.text.Messages;

/// What every page needs: the language, the theme, the words, and where the reader is.
public record Page(
    Locale language,
    String theme,
    String path,
    String query,
    String token,
    String program,
    boolean scanning,
    Messages words,
    CheckText checks) {
  private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
  private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int YEAR = 31_536_000;

  /// The page a request asks for: `?lang=` and `?theme=` are kept in cookies.
  public static Page of(Context context, String token, String program, boolean scanning) {
    String theme = choice(context, "theme", "auto|light|dark", "auto");
    Locale language = language(context);
    return new Page(
        language, theme, context.path(), withoutChoices(context.queryString()), token, program, scanning,
        words(language), CheckText.in(language));
  }

  /// A page for when something went wrong.
  static Page bare(Context context) {
    return of(context, "", "v6ready", false);
  }

  /// The dashboard's words in a language.
  static Messages words(Locale language) {
    return Messages.of(Page.class, "org.v6ready.web.words", language);
  }

  private static Locale language(Context context) {
    return choice(context, "lang", "vi|en", "vi").equals("en") ? Messages.ENGLISH : Messages.VIETNAMESE;
  }

  private static String choice(Context context, String name, String allowed, String usual) {
    String asked = context.queryParam(name);
    if (asked != null && asked.matches(allowed)) {
      context.cookie(name, asked, YEAR);
      return asked;
    }
    String kept = context.cookie(name);
    return kept != null && kept.matches(allowed) ? kept : usual;
  }

  private static String withoutChoices(@Nullable String query) {
    return query == null ? "" : query.replaceAll("(^|&)(lang|theme)=[^&]*", "").replaceAll("^&", "");
  }

  /// The address of this page with one choice changed.
  public String with(String name, String value) {
    return path + "?" + (query.isEmpty() ? "" : query + "&") + name + "=" + value;
  }

  /// The words of a key.
  public String text(String key) {
    return words.text(key);
  }

  /// The words of a key with its placeholders filled.
  public String text(String key, Map<String, String> args) {
    return words.text(key, args);
  }

  /// A moment in this machine's time zone, as people of the language write it.
  public String moment(Instant instant) {
    return (language.equals(Messages.ENGLISH) ? ENGLISH : VIETNAMESE).format(instant.atZone(ZoneId.systemDefault()));
  }

  /// The language's tag, for `lang`.
  public String tag() {
    return language.getLanguage();
  }
}
