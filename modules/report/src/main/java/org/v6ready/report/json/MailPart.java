package org.v6ready.report.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.mail.Exchanger;
import org.v6ready.model.mail.MailFacts;
import org.v6ready.model.mail.SmtpDialogue;

/// Where a domain's mail goes, and how every address of every exchanger answered.
final class MailPart {
  private MailPart() {}

  static void fields(Document document, @Nullable MailFacts mail) {
    document.array(
        "mx",
        mail == null ? List.<Exchanger>of() : mail.exchangers(),
        exchanger -> document.object(() -> exchanger(document, exchanger)));
    if (mail != null) {
      document.object("mail", () -> mail(document, mail));
    }
  }

  private static void exchanger(Document document, Exchanger exchanger) {
    document.number("preference", exchanger.preference());
    document.text("name", exchanger.name());
    document.truth("alias", exchanger.alias());
    document.truth("literal", exchanger.literal());
    document.array(
        "addresses",
        exchanger.dialogues(),
        dialogue -> document.object(() -> dialogue(document, dialogue)));
  }

  private static void dialogue(Document document, SmtpDialogue dialogue) {
    document.text("address", dialogue.address());
    document.number("family", dialogue.address().family().number());
    document.text("scope", dialogue.address().scope().word());
    document.number("port", 25);
    document.text("tcp", dialogue.tcp().word());
    document.positive("banner", dialogue.banner());
    document.millis("bannerMs", dialogue.bannerWait());
    document.positive("ehlo", dialogue.ehlo());
    document.texts("extensions", dialogue.extensions());
    document.text(
        "tls",
        (dialogue.startTls() == null ? TlsState.NOT_ATTEMPTED : dialogue.startTls().state()).word());
    AddressPart.ptr(document, dialogue.reverse());
    document.text("detail", dialogue.detail());
    AddressPart.attempts(document, dialogue.attempts());
  }

  private static void mail(Document document, MailFacts mail) {
    document.text("mxStatus", mail.mxStatus());
    document.truth("nullMx", mail.nullMx());
    document.truth("implicitMx", mail.implicitMx());
    document.object("spf", () -> {
      document.truth("published", mail.spf().published());
      document.text("record", mail.spf().record());
      document.number("lookups", mail.spf().lookups());
      document.texts("ipv4", mail.spf().ipv4Mechanisms());
      document.texts("ipv6", mail.spf().ipv6Mechanisms());
      document.texts("problems", mail.spf().problems());
    });
    document.texts("policies", mail.policies());
    document.array("userAccess", mail.userAccess(), access -> document.object(() -> {
      document.text("host", access.host());
      document.text("address", access.address());
      AddressPart.port(document, access.port());
    }));
  }
}
