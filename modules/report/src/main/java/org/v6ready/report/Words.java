package org.v6ready.report;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.v6ready.model.target.Actor;
import org.v6ready.model.text.Messages;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;

/// The words people read for verdicts, levels and owners, and the sentences of this module.
public final class Words {
  private static final Set<String> TOPS = Set.of("D8", "M7", "E5");

  private final Messages messages;

  private Words(Messages messages) {
    this.messages = messages;
  }

  /// The words in Vietnamese, or in English when the language is English.
  public static Words in(Locale language) {
    return new Words(Messages.of(Words.class, "org.v6ready.report.messages", language));
  }

  /// One of the five words, such as *Chưa đạt*.
  public String judgement(Judgement judgement) {
    return messages.text("judgement." + judgement.word());
  }

  /// What a rung means, such as *dùng được* for W4.
  public String level(String rung) {
    int number = Integer.parseInt(rung.replaceAll("\\D", ""));
    if (number == 0) {
      return messages.text("level.none");
    }
    if (rung.startsWith("W")) {
      return messages.text(number <= 2 ? "level.on" : number <= 5 ? "level.usable" : number <= 7 ? "level.ipv6-only" : "level.good");
    }
    return messages.text(TOPS.contains(rung) ? "level.full" : "level.part");
  }

  /// Where a service stands: its level, or that nothing at all could be proven. A website's word never
  /// promises more than the answers for its visitors do.
  public String level(Assessment assessment) {
    if (!proven(assessment)) {
      return messages.text("level.unknown");
    }
    return switch (Promise.of(assessment)) {
      case KEPT -> level(assessment.rung());
      case WITH_IPV4_ONLY -> messages.text("level.usable");
      case BROKEN -> messages.text("level.broken");
    };
  }

  /// Whether anything is known of where a service stands: below the first rung nothing is proven when
  /// the first rung itself could not be measured.
  public static boolean proven(Assessment assessment) {
    return assessment.inconclusiveAt() == null || !assessment.rung().matches("[A-Z]0");
  }

  /// The rung as people see it: `?` when nothing is proven, `W2?` when nothing is proven beyond W2.
  public static String rung(Assessment assessment) {
    return !proven(assessment) ? "?" : assessment.inconclusiveAt() == null ? assessment.rung() : assessment.rung() + "?";
  }

  /// Who must act, such as *Tỉnh*.
  public String actor(Actor actor) {
    return messages.text("actor." + actor.word());
  }

  /// A sentence of this module's bundle.
  public String text(String key, Map<String, String> args) {
    return messages.text(key, args);
  }

  /// A sentence without placeholders.
  public String text(String key) {
    return messages.text(key);
  }

  /// Whether the bundle has a sentence.
  public boolean has(String key) {
    return messages.has(key);
  }
}
