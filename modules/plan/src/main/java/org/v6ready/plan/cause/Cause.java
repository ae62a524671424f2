package org.v6ready.plan.cause;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.v6ready.model.verdict.Verdict;

/// What has to be mended: one aspect of one subject. `aspect` is a check, or the first of several checks
/// that look at the same thing from different sides; `subject` the zone, server or host. How the fault
/// shows itself (the code, refused today and silent tomorrow), behind which service, and who is thought to
/// have to act are not part of it: they change while the cause stays.
public record Cause(String aspect, String subject) {
  /// Checks that one mend satisfies, the one that says it best first.
  private static final List<List<String>> FAMILIES =
      List.of(
          List.of("dns-ns-aaaa", "dns-ns-answers", "dns-delegation", "web-dns-path"),
          List.of("web-content", "web-redirect"),
          List.of("web-resources-critical", "web-resources"));

  /// What a verdict is about, the widest first: a fault of a zone is one cause for all its names.
  private static final List<String> SUBJECTS = List.of("zone", "server", "host", "name");

  /// The cause of a finding; `own` is the host of the service, for findings that name no other.
  public static Cause of(Verdict verdict, String own) {
    Map<String, String> args = verdict.args();
    String subject = SUBJECTS.stream().map(key -> args.getOrDefault(key, "")).filter(text -> !text.isBlank()).findFirst().orElse(own);
    return new Cause(family(verdict.check()).getFirst(), subject);
  }

  /// The checks that look at the same thing as this one, itself among them.
  private static List<String> family(String check) {
    return FAMILIES.stream().filter(checks -> checks.contains(check)).findFirst().orElse(List.of(check));
  }

  /// How well a check says what has to be done about its aspect; 0 is best.
  static int clarity(String check) {
    return family(check).indexOf(check);
  }

  /// The checks of all families, for a test that they exist.
  static Stream<String> grouped() {
    return FAMILIES.stream().flatMap(List::stream);
  }

  /// `V` and ten hexadecimal digits, the same on every machine.
  public String id() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest((aspect + "\n" + subject).getBytes(StandardCharsets.UTF_8));
      return "V" + HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
