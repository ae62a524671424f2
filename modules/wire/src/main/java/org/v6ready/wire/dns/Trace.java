package org.v6ready.wire.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.WalkStep;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/// The steps of one walk in order, and how many questions it may still put. For one thread.
final class Trace {
  private static final int QUESTIONS = 100;

  private final List<WalkStep> steps = new ArrayList<>();
  private int questions;

  /// A server address to ask, and whether the parent gave it.
  record Candidate(Name server, IpAddress address, boolean glue) {}

  boolean mayAsk() {
    return questions++ < QUESTIONS;
  }

  List<WalkStep> steps() {
    return steps;
  }

  WalkStep asked(
      int depth, Name zone, Name name, int type, Candidate candidate, ServerQuestions.Outcome outcome, boolean first) {
    boolean told = outcome.reply() instanceof ZoneReply.Told;
    WalkStep step =
        step(depth, zone, name, type, candidate, outcome.transport(), outcome.reply().word(), told, !first, outcome.rtt());
    steps.add(step);
    return step;
  }

  /// An address no question was put to, or that has not answered yet.
  void unanswered(int depth, Name zone, Name name, int type, Candidate candidate, String word) {
    steps.add(step(depth, zone, name, type, candidate, DnsTransport.UDP, word, false, false, Duration.ZERO));
  }

  /// What an earlier walk found out.
  void known(int depth, WalkStep step) {
    steps.add(
        new WalkStep(depth, step.zone(), step.question(), step.type(), step.server(), step.address(),
            step.transport(), step.outcome(), step.authoritative(), step.glue(), true, step.rtt()));
  }

  private static WalkStep step(
      int depth, Name zone, Name name, int type, Candidate candidate, DnsTransport transport, String word,
      boolean authoritative, boolean cached, Duration rtt) {
    return new WalkStep(depth, Names.domain(zone), Names.domain(name), Type.string(type),
        Names.domain(candidate.server()), candidate.address(), transport, word, authoritative,
        candidate.glue(), cached, rtt);
  }
}
