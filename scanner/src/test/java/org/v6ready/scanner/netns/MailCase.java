package org.v6ready.scanner.netns;

import java.util.List;
import java.util.Map;

/// One mail domain whose exchanger has one condition, and the verdicts and answers that must come out.
record MailCase(String id, String four, String six, Map<String, String> verdicts, boolean pure) {
  void plan(World world) {
    world.hosted(domain());
    world.plan.mail(domain(), four, six);
  }

  String domain() {
    return "mail-" + id + ".gov.vn";
  }

  String target() {
    return "name: " + id + ", mail: " + domain();
  }

  static List<MailCase> all() {
    return List.of(
        new MailCase("sound", "smtp", "smtp", Map.of("mail-mx-aaaa", "pass", "mail-answers", "pass", "mail-starttls", "pass", "mail-parity", "pass"), true),
        new MailCase("four-only", "smtp", "none", Map.of("mail-mx-aaaa", "fail", "mail-answers", "not-applicable"), false),
        new MailCase("refused", "smtp", "refused", Map.of("mail-mx-aaaa", "pass", "mail-answers", "fail refused"), false),
        new MailCase("dropped", "smtp", "drop", Map.of("mail-mx-aaaa", "pass", "mail-answers", "fail timeout"), false),
        new MailCase("no-starttls", "smtp", "smtp-plain", Map.of("mail-answers", "pass", "mail-starttls", "fail"), true),
        new MailCase("tarpit", "smtp", "smtp-slow", Map.of("mail-answers", "warn slow"), true),
        new MailCase("busy", "smtp", "smtp-421", Map.of("mail-answers", "warn busy"), false));
  }
}
