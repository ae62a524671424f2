package org.v6ready.checks.web;

import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.web.Hop;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.VisitEnd;

/// Readings of page visits that several rules share.
public final class Visits {
  private Visits() {}

  /// The visits over one family that our vantage really tried.
  public static List<PageVisit> over(TargetFacts.Web facts, Family family) {
    return facts.visits().stream()
        .filter(visit -> visit.family() == family && visit.end() != VisitEnd.NOT_ATTEMPTED)
        .toList();
  }

  /// Whether the visit was made to the entry host at all: some address of it took a connection.
  public static boolean connected(PageVisit visit) {
    return !visit.hops().isEmpty() && visit.hops().getFirst().tcp() == TcpState.OPEN;
  }

  /// Whether a whole answer with any status arrived in the end.
  public static boolean answered(PageVisit visit) {
    return visit.end() == VisitEnd.ARRIVED && visit.finalStatus() > 0 && whole(bodyEnd(visit));
  }

  /// Whether the page itself arrived: a whole answer with a success status.
  public static boolean arrived(PageVisit visit) {
    return answered(visit) && visit.finalStatus() < 300;
  }

  /// Whether the server did its part: the page, or a refusal that is not its own failure.
  static boolean served(PageVisit visit) {
    return answered(visit) && visit.finalStatus() < 500;
  }

  /// Whether the site turned us away: what it shows to others nobody knows then.
  public static boolean turnedAway(PageVisit visit) {
    return visit.finalStatus() == 403 || visit.finalStatus() == 429;
  }

  /// How the last answer's body ended; nothing when no request was answered or even made.
  public static BodyEnd bodyEnd(PageVisit visit) {
    HttpFacts last = visit.hops().isEmpty() ? null : visit.hops().getLast().http();
    return last == null ? BodyEnd.NO_ANSWER : last.end();
  }

  /// Whether a page that arrived was longer than we read.
  static boolean cut(TargetFacts.Web facts) {
    return facts.visits().stream().anyMatch(visit -> arrived(visit) && bodyEnd(visit) == BodyEnd.TOO_LONG);
  }

  /// Whether an answer that ended so can be read.
  public static boolean whole(BodyEnd end) {
    return end == BodyEnd.COMPLETE || end == BodyEnd.TOO_LONG;
  }

  /// Connected, then nothing more of an answer or of a handshake: what a path-MTU black hole does.
  public static boolean stalled(PageVisit visit) {
    if (visit.hops().isEmpty() || answered(visit)) {
      return false;
    }
    Hop last = visit.hops().getLast();
    if (last.tcp() != TcpState.OPEN) {
      return false;
    }
    HttpFacts http = last.http();
    return last.tls() == TlsState.TIMEOUT
        || (http != null && (http.end() == BodyEnd.STALLED || http.end() == BodyEnd.NO_ANSWER));
  }

  /// The status class, 0 when there was no answer.
  public static int statusClass(PageVisit visit) {
    return visit.finalStatus() / 100;
  }
}
