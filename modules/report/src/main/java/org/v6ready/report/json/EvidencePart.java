package org.v6ready.report.json;

import org.v6ready.model.address.Family;
import org.v6ready.model.office.AppScan;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.SandboxRun;
import org.v6ready.model.office.SnmpAgent;

/// What verbs of their own found out before the audit, with its date. With `addresses` false without files,
/// folders and what devices call themselves.
final class EvidencePart {
  private EvidencePart() {}

  static void write(Document document, OfficeFacts facts, boolean addresses) {
    document.object("evidence", () -> {
      document.object("sandbox", () -> {
        if (OfficePart.seen(document, facts.sandbox())) {
          sandbox(document, facts.sandbox().known().orElseThrow(), addresses);
        }
      });
      document.object("snmp", () -> {
        if (OfficePart.seen(document, facts.snmp())) {
          document.array("agents", facts.snmp().known().orElseThrow(), agent -> document.object(() -> agent(document, agent, addresses)));
        }
      });
      document.object("apps", () -> {
        if (OfficePart.seen(document, facts.apps())) {
          apps(document, facts.apps().known().orElseThrow(), addresses);
        }
      });
    });
  }

  private static void sandbox(Document document, SandboxRun run, boolean addresses) {
    document.text("at", run.at());
    document.text("interface", run.interfaceName());
    document.array("tasks", run.tasks(), task -> document.object(() -> {
      document.text("name", task.name());
      document.truth("passed", task.passed());
      document.text("cause", task.cause().word());
      document.text("detail", addresses ? task.detail() : Withheld.in(task.detail()));
    }));
  }

  private static void agent(Document document, SnmpAgent agent, boolean addresses) {
    document.text("at", agent.at());
    document.text("address", addresses || !Withheld.inside(agent.address()) ? agent.address() : null);
    document.text("name", addresses ? agent.name() : null);
    document.truth("answered", agent.answered());
    document.number("neighboursIpv4", neighbours(agent, Family.IPV4));
    document.number("neighboursIpv6", neighbours(agent, Family.IPV6));
    document.texts("cautions", agent.cautions());
  }

  private static long neighbours(SnmpAgent agent, Family family) {
    return agent.neighbours().stream().filter(one -> one.address().family() == family).count();
  }

  private static void apps(Document document, AppScan scan, boolean addresses) {
    document.text("at", scan.at());
    document.number("files", scan.files());
    document.truth("complete", scan.complete());
    document.number("loopback", scan.loopback());
    document.array("hits", scan.hits(), hit -> document.object(() -> {
      document.text("check", hit.check());
      document.text("rule", hit.rule());
      document.text("rank", Word.of(hit.rank()));
      document.text("what", addresses ? hit.what() : Withheld.in(hit.what()));
      document.number("count", hit.count());
      document.text("file", addresses ? hit.file() : null);
      document.positive("line", hit.line());
    }));
  }
}
