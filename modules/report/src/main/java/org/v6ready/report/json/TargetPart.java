package org.v6ready.report.json;

import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Target;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.Nat64Outlook.Outlook;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;
import org.jspecify.annotations.Nullable;

/// One target: its place on the ladder, the three answers, the verdicts and the facts.
final class TargetPart {
  private TargetPart() {}

  static void fields(Document document, TargetResult result, VerdictText text) {
    Target target = result.target();
    Assessment assessment = result.assessment();
    document.text("name", target.name());
    document.text("kind", target.service().kind());
    document.text("host", target.service().host());
    document.text("entry", target.service().entry());
    document.text("owner", target.owner().word());
    document.texts("labels", target.labels());
    document.text("measured", result.measured());
    document.text("policy", assessment.policy());
    document.text("rung", assessment.rung());
    document.text("provenRung", assessment.provenRung());
    document.text("inconclusiveAt", assessment.inconclusiveAt());
    document.truth("worksDualStack", assessment.works().dualStack());
    document.truth("worksIpv6Only", assessment.works().ipv6Only());
    document.truth("worksIpv6OnlyWithNat64", assessment.works().ipv6OnlyWithNat64());
    document.text("worksBasis", assessment.works().basis());
    document.object("nat64", () -> nat64(document, assessment.nat64()));
    assessment
        .worst()
        .ifPresentOrElse(
            worst ->
                document.object(
                    "worst",
                    () -> {
                      document.text("check", worst.check());
                      document.text("code", worst.code());
                    }),
            () -> document.unknown("worst"));
    document.array(
        "verdicts",
        assessment.verdicts(),
        verdict -> document.object(() -> verdict(document, verdict, text)));
    document.object("facts", () -> FactsPart.fields(document, result));
  }

  private static void nat64(Document document, Nat64Outlook nat64) {
    document.text("dns64", word(nat64.dns64()));
    document.text("pref64", word(nat64.pref64()));
    document.text("clat", word(nat64.clat()));
    document.text("pure", word(nat64.pure()));
    document.text("dns64Validating", word(nat64.dns64Validating()));
    document.text("decidedBy", nat64.decidedBy());
  }

  private static @Nullable String word(@Nullable Outlook outlook) {
    return outlook == null ? null : outlook.word();
  }

  private static void verdict(Document document, Verdict verdict, VerdictText text) {
    document.text("check", verdict.check());
    document.text("rung", verdict.rung());
    document.text("verdict", verdict.judgement().word());
    document.text("code", verdict.code());
    document.truth("sameOnIpv4", verdict.sameOnIpv4());
    document.text("message", text.message(verdict));
    document.text("remedy", text.remedy(verdict));
    document.text("actor", verdict.actor().word());
    document.text("rfc", verdict.rfc());
    document.text("repeat", verdict.repeat());
    document.texts("evidence", verdict.evidence());
  }
}
