package org.v6ready.plan.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Verdict;

/// Why something is wrong: one check, one code, one host or zone or server, one who must act. The same
/// cause in another run, or behind another service, is the same cause.
record Cause(String check, String code, String subject, Actor actor) {
  /// What a verdict is about, the widest first: a fault of a zone is one task for all its names.
  private static final List<String> SUBJECTS = List.of("zone", "server", "host", "name");

  static Cause of(Verdict verdict, TargetResult result) {
    String own = result.target().service().host().toString();
    Map<String, String> args = verdict.args();
    String subject =
        SUBJECTS.stream()
            .map(key -> args.getOrDefault(key, ""))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse(own);
    return new Cause(verdict.check(), verdict.code(), subject, verdict.actor());
  }

  /// `V` and ten hexadecimal digits, the same on every machine.
  String id() {
    String text = String.join("\n", check, code, subject, actor.word());
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "V" + HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
