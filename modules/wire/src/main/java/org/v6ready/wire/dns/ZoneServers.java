package org.v6ready.wire.dns;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.v6ready.model.dns.WalkDeath.Cause;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dns.Trace.Candidate;
import org.xbill.DNS.Name;

/// Puts one question to the servers of one zone, one after the other; the next one starts when the
/// last was of no use or has been silent for a while. The first useful reply wins.
final class ZoneServers {
  private static final Duration STAGGER = Duration.ofMillis(600);
  private static final Duration STAGGER_OF_MANY = Duration.ofMillis(250);
  private static final Duration STAGGER_OF_THE_REST = Duration.ofMillis(60);
  private static final int MANY = 4;

  private final ZoneWalk walk;
  private final Cut cut;
  private final Name name;
  private final int type;
  private final int depth;
  private final Deque<Candidate> ready = new ArrayDeque<>();
  private final Deque<Cut.Server> unresolved = new ArrayDeque<>();
  private final List<Pending> pending = new ArrayList<>();
  private final Faults faults;

  ZoneServers(ZoneWalk walk, Cut cut, Name name, int type, int depth) {
    this.walk = walk;
    this.cut = cut;
    this.name = name;
    this.type = type;
    this.depth = depth;
    this.faults = new Faults(walk, cut);
  }

  private record Pending(Candidate candidate, CompletableFuture<ServerQuestions.Outcome> outcome, boolean first) {}

  /// A useful reply, or why there is none.
  sealed interface Result {
    /// Told or referred; a referral's cut carries the step that brought it.
    record Useful(ZoneReply reply) implements Result {}

    /// All servers are out.
    record None(Stage end) implements Result {}
  }

  Result ask() {
    cut.servers().forEach(this::list);
    while (true) {
      // Interrupted, every wait would end at once, and this loop would turn for nothing.
      if (walk.deadline().passed() || Thread.currentThread().isInterrupted()) {
        return spent();
      }
      boolean more = startNext();
      if (pending.isEmpty()) {
        if (!more) {
          return new Result.None(faults.end());
        }
        continue;
      }
      await(ready.isEmpty() && unresolved.isEmpty() ? walk.deadline() : walk.deadline().atMost(stagger()));
      Optional<Result> useful = collect();
      if (useful.isPresent()) {
        return useful.get();
      }
    }
  }

  /// How long one server is waited for before the next is asked too; four of many that are late say
  /// that the rest must be tried soon.
  private Duration stagger() {
    if (walk.questions().mute(pending.getLast().candidate().address())) {
      return Duration.ZERO;
    }
    if (cut.servers().size() <= MANY) {
      return STAGGER;
    }
    return pending.size() >= MANY ? STAGGER_OF_THE_REST : STAGGER_OF_MANY;
  }

  private Result spent() {
    pending.forEach(late -> walk.trace().unanswered(depth, cut.zone(), name, type, late.candidate(), "pending"));
    return new Result.None(faults.budgetSpent());
  }

  private void list(Cut.Server server) {
    List<Candidate> glue =
        walk.reach().among(server.glue()).stream().map(address -> new Candidate(server.name(), address, true)).toList();
    if (!glue.isEmpty()) {
      ready.addAll(glue);
    } else if (server.name().subdomain(cut.zone())) {
      faults.noGlue(server.name());
    } else {
      unresolved.add(server);
    }
  }

  /// Starts one more question; false when nothing is left to start.
  private boolean startNext() {
    if (ready.isEmpty()) {
      Cut.Server server = unresolved.poll();
      if (server == null) {
        return false;
      }
      resolve(server);
      return true;
    }
    Candidate candidate = ready.remove();
    if (!walk.mayDial(candidate.address())) {
      walk.trace().unanswered(depth, cut.zone(), name, type, candidate, "special-address");
      faults.failed(candidate, Cause.UNREACHABLE);
    } else if (walk.trace().mayAsk()) {
      ServerQuestions.Asked asked = walk.questions().ask(candidate.address(), cut.zone(), name, type);
      pending.add(new Pending(candidate, asked.outcome(), asked.first()));
    } else {
      faults.outOfQuestions();
      ready.clear();
      unresolved.clear();
    }
    return true;
  }

  private void resolve(Cut.Server server) {
    WalkMemory.ServerAddresses found = walk.addressesOf(server.name(), depth + 1);
    walk.reach().among(found.addresses()).forEach(address -> ready.add(new Candidate(server.name(), address, false)));
    if (ready.isEmpty()) {
      faults.noAddress(server.name(), found.resolved());
    }
  }

  private void await(Deadline until) {
    CompletableFuture<?> any =
        CompletableFuture.anyOf(pending.stream().map(Pending::outcome).toArray(CompletableFuture<?>[]::new));
    try {
      any.get(until.left().toNanos() + 1, TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException later) {
      return;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Result> collect() {
    for (Pending each : List.copyOf(pending)) {
      ServerQuestions.Outcome outcome = each.outcome().getNow(null);
      if (outcome == null) {
        continue;
      }
      pending.remove(each);
      var step = walk.trace().asked(depth, cut.zone(), name, type, each.candidate(), outcome, each.first());
      switch (outcome.reply()) {
        case ZoneReply.Told told -> {
          return Optional.of(new Result.Useful(told));
        }
        case ZoneReply.Referred(Cut below, var message) -> {
          return Optional.of(new Result.Useful(new ZoneReply.Referred(below.from(step), message)));
        }
        case ZoneReply.Useless(Cause cause, _) -> faults.failed(each.candidate(), cause);
        case ZoneReply.NotAsked _ -> faults.notAsked();
      }
    }
    return Optional.empty();
  }
}
