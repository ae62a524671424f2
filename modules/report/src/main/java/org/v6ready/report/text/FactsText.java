package org.v6ready.report.text;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.NameServerAddress;
import org.v6ready.model.dns.NameServerFacts;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.mail.Exchanger;
import org.v6ready.model.mail.SmtpDialogue;
import org.v6ready.model.web.Hop;
import org.v6ready.model.web.PageVisit;
import org.v6ready.report.Words;

/// Everything that was tried, with its numbers.
final class FactsText {
  private final Words words;
  private final Paint paint;
  private final Lines lines;
  private final int columns;

  FactsText(Screen screen, Lines lines) {
    this.words = Words.in(screen.language());
    this.paint = new Paint(screen.colours());
    this.lines = lines;
    this.columns = screen.columns();
  }

  /// A line of evidence; what does not fit goes on below it, further in.
  private void line(String indent, String text) {
    lines.hanging(indent, text, columns);
  }

  void write(TargetFacts facts) {
    heading("facts.hosts");
    facts.hosts().forEach(this::host);
    switch (facts) {
      case TargetFacts.Web web -> visits(web.visits());
      case TargetFacts.Mail mail -> mail.mail().exchangers().forEach(this::exchanger);
      case TargetFacts.Endpoint endpoint -> endpoint.exchanges().forEach(exchange ->
          line("  ", exchange.address() + "  " + (exchange.spoke() ? "✓ " : "✗ ")
              + Columns.harmless(exchange.detail()) + "  " + millis(exchange.rtt())));
      case TargetFacts.Dns _ -> {}
    }
    facts.zones().forEach(this::zone);
    facts.hosts().forEach(host -> {
      if (host.ipv6Walk() != null) {
        heading("facts.walk");
        new WalkTree(paint, lines).write(host.ipv6Walk());
      }
    });
  }

  private void heading(String key) {
    lines.add(paint.strong(words.text(key)));
  }

  private void host(HostFacts host) {
    line("  ", host.host() + "  A " + answer(host.a()) + "  AAAA " + answer(host.aaaa()));
    host.cnames().forEach(alias -> line("    ", "CNAME " + alias));
    host.addresses().forEach(this::address);
  }

  private static String answer(AddressAnswer answer) {
    return answer.addresses().isEmpty()
        ? answer.status().name()
        : answer.addresses().stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private void address(AddressFacts facts) {
    String scope = facts.address().global() ? "" : "  (" + facts.address().scope().word() + ")";
    if (facts.ports().isEmpty()) {
      line("    ", facts.address() + scope);
    }
    for (PortFacts port : facts.ports()) {
      line("    ", facts.address() + " " + port.port() + scope + "  " + attempts(port.attempts()) + tls(port.tls()) + http(port.http()));
    }
  }

  private static String attempts(List<ConnectAttempt> attempts) {
    return attempts.isEmpty()
        ? "not-attempted"
        : attempts.stream()
            .map(a -> a.state().word() + " " + millis(a.took()) + (a.detail().isEmpty() ? "" : " " + a.detail()))
            .collect(Collectors.joining("; "));
  }

  private static String tls(@Nullable TlsFacts tls) {
    return tls == null ? "" : "  TLS " + tls.state().word() + (tls.version() == null ? "" : " " + tls.version());
  }

  private static String http(@Nullable HttpFacts http) {
    return http == null ? "" : "  HTTP " + http.status();
  }

  private static String millis(Duration took) {
    return String.format(Locale.ROOT, "%.1f ms", took.toNanos() / 1e6);
  }

  private void visits(List<PageVisit> visits) {
    if (!visits.isEmpty()) {
      heading("facts.visits");
    }
    for (PageVisit visit : visits) {
      line("  ", "IPv" + visit.family().number() + "  " + visit.end().name().toLowerCase(Locale.ROOT).replace('_', '-')
          + (visit.entryAddress() == null ? "" : "  " + visit.entryAddress()));
      for (Hop hop : visit.hops()) {
        line("    ", Columns.harmless(hop.url()) + "  " + hop.tcp().word() + (hop.http() == null ? "" : " " + hop.http().status()));
      }
    }
  }

  private void exchanger(Exchanger exchanger) {
    line("  ", "MX " + exchanger.preference() + " " + Columns.harmless(exchanger.name()));
    for (SmtpDialogue dialogue : exchanger.dialogues()) {
      line("    ", dialogue.address() + " 25  " + attempts(dialogue.attempts())
          + "  " + dialogue.banner() + " " + dialogue.ehlo() + tls(dialogue.startTls()));
    }
  }

  private void zone(ZoneFacts zone) {
    heading("facts.zone");
    line("  ", zone.zone() + "  DNSSEC " + zone.dnssec().word());
    for (NameServerFacts server : zone.servers()) {
      for (NameServerAddress at : server.addresses()) {
        line("    ", server.name() + "  " + at.address() + "  udp " + at.udp().word() + "  tcp " + at.tcp().word()
            + "  glue " + at.glue().word() + "  " + millis(at.rtt()));
      }
    }
  }
}
