package org.v6ready.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.v6ready.checks.CheckText;
import org.v6ready.checks.office.NetworkSummary;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeAssessment;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;

/// An audit of an office in schema `v6ready/office/1`. With `addresses` false private and link-local
/// addresses, hardware addresses and names of devices are left out: what may be handed on.
public final class JsonOffice {
  /// The schema's name.
  public static final String SCHEMA = "v6ready/office/1";

  private JsonOffice() {}

  /// Indented JSON with a line end.
  public static void write(OfficeRun run, boolean addresses, Locale language, OutputStream out) throws IOException {
    try (Document document = Document.json(out)) {
      write(run, addresses, language, document);
    }
    out.write('\n');
  }

  /// The same document as YAML.
  public static void writeYaml(OfficeRun run, boolean addresses, Locale language, OutputStream out) {
    try (Document document = Document.yaml(out)) {
      write(run, addresses, language, document);
    }
  }

  /// The same as one object on each line: the office first, then each check, then each device; `record` tells
  /// them apart.
  public static void writeLines(OfficeRun run, boolean addresses, Locale language, OutputStream out) throws IOException {
    VerdictText text = VerdictText.in(language);
    line(out, document -> {
      document.text("record", "office");
      head(run, addresses, document);
    });
    for (Verdict verdict : run.assessment().verdicts()) {
      line(out, document -> {
        document.text("record", "check");
        verdict(document, verdict, text, addresses);
      });
    }
    for (Device device : run.facts().inventory().known().map(Inventory::devices).orElse(List.of())) {
      line(out, document -> {
        document.text("record", "device");
        OfficePart.device(document, device, addresses);
      });
    }
  }

  private static void line(OutputStream out, Consumer<Document> fields) throws IOException {
    try (Document document = Document.line(out)) {
      document.object(() -> fields.accept(document));
    }
    out.write('\n');
  }

  private static void write(OfficeRun run, boolean addresses, Locale language, Document document) {
    VerdictText text = VerdictText.in(language);
    OfficeAssessment assessment = run.assessment();
    OfficeFacts facts = run.facts();
    document.object(() -> {
      head(run, addresses, document);
      document.array("verdicts", assessment.verdicts(),
          verdict -> document.object(() -> verdict(document, verdict, text, addresses)));
      document.array("questions", assessment.questions(), check -> document.object(() -> {
        document.text("check", check);
        document.text("question", CheckText.in(language).question(check));
      }));
      OfficePart.inventory(document, facts.inventory(), addresses);
      DevicesPart.write(document, facts, addresses);
      EvidencePart.write(document, facts, addresses);
      OfficePart.lan(document, facts.lan(), addresses);
    });
  }

  private static void head(OfficeRun run, boolean addresses, Document document) {
    OfficeAssessment assessment = run.assessment();
    OfficeFacts facts = run.facts();
    document.text("schema", SCHEMA);
    document.text("run", run.id());
    document.text("started", run.started());
    document.text("finished", run.finished());
    document.text("policy", assessment.policy());
    document.text("program", run.program());
    document.object("office", () -> office(document, facts.office()));
    document.text("profile", facts.profile().word());
    document.text("consent", facts.consent());
    document.number("packets", facts.packets());
    document.truth("privateAddresses", addresses);
    document.text("vantage", facts.vantage().type().word());
    document.text("rung", assessment.rung());
    document.text("inconclusiveAt", assessment.inconclusiveAt());
    document.object("network", () -> OfficePart.network(document, NetworkSummary.of(facts, assessment), addresses));
  }

  private static void office(Document document, Office office) {
    document.text("name", office.name());
    document.text("isp", office.isp());
    document.text("prefix", office.prefix());
    document.text("village", office.village());
    document.whole("assets", office.assets());
  }

  private static void verdict(Document document, Verdict verdict, VerdictText text, boolean addresses) {
    document.text("check", verdict.check());
    document.text("rung", verdict.rung());
    document.text("verdict", verdict.judgement().word());
    document.text("code", verdict.code());
    document.text("title", text.title(verdict.check()));
    document.text("message", Withheld.message(verdict, text, addresses));
    document.text("remedy", text.remedy(verdict));
    document.text("actor", verdict.actor().word());
    document.text("rfc", verdict.rfc());
    document.text("repeat", addresses || verdict.repeat() == null ? verdict.repeat() : Withheld.in(verdict.repeat()));
  }
}
