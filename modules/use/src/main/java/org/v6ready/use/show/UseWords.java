package org.v6ready.use.show;

import java.util.Locale;
import java.util.Map;
import org.v6ready.model.text.Messages;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Unit;
import org.v6ready.use.statistics.Proof;

/// The words people read for figures of use. Codes of notes and reasons that have no sentence are shown as
/// they are.
public final class UseWords {
  private final Messages messages;
  private final Locale language;

  private UseWords(Messages messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  /// The words in Vietnamese, or in English when the language is English.
  public static UseWords in(Locale language) {
    return new UseWords(Messages.of(UseWords.class, "org.v6ready.use.show.words", language), language);
  }

  /// How a figure came about, such as *Nhật ký truy cập*.
  public String method(Method method) {
    return messages.text("method." + method.word());
  }

  /// What a quantity is, in a few words.
  public String quantity(Quantity quantity) {
    return messages.text("quantity." + quantity.symbol());
  }

  /// What is counted, such as *phiên*.
  public String unit(Unit unit) {
    return messages.text("unit." + unit.word());
  }

  /// What is proven, such as *chưa chứng minh được*.
  public String proof(Proof proof) {
    return messages.text("proof." + proof.word());
  }

  /// What the coverage is of.
  public String coverage(Coverage.Things things) {
    return messages.text("coverage." + things.word());
  }

  /// The sentence of a note of a figure.
  public String note(String code) {
    return messages.has("note." + code) ? messages.text("note." + code) : code;
  }

  /// Why something was left out.
  public String skip(String code) {
    return messages.has("skip." + code) ? messages.text("skip." + code) : code;
  }

  /// What a part of a breakdown is; the name of a service within one.
  public String part(Part part) {
    return part.service().isEmpty() ? part(part.code()) : part.service();
  }

  private String part(String code) {
    return messages.has("part." + code) ? messages.text("part." + code) : code;
  }

  /// A sentence of the bundle.
  public String text(String key, Map<String, String> args) {
    return messages.text(key, args);
  }

  /// A sentence without placeholders.
  public String text(String key) {
    return messages.text(key);
  }

  /// A share as per cent with one decimal, never rounded across the target: 0.8999 is 89.9.
  public String percent(double share) {
    double floored = Math.floor(share * 1000 + 1e-9) / 10;
    return String.format(language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi"), "%.1f", floored);
  }

  /// The interval in per cent, such as `89.8–96.4`, or a dash.
  public String interval(Measure measure) {
    var interval = measure.interval();
    return interval == null ? "–" : percent(interval.low()) + "–" + percent(interval.high());
  }
}
