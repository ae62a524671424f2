package org.v6ready.wire.dns;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.WalkDeath.Cause;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Routes;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;

/// Every question to every authoritative address, put once for the whole run however many walks need
/// it. Each runs on its own thread with its own time, so that the first asker's short deadline does
/// not become everybody's answer; failures are forgotten after a while.
final class ServerQuestions {
  private static final Duration PER_TRY = Duration.ofMillis(1500);
  private static final Duration OF_THE_MUTE = Duration.ofSeconds(1);
  private static final Duration OVER_TCP = Duration.ofSeconds(3);
  private static final Duration KEEP_ANSWER = Duration.ofMinutes(5);
  private static final Duration KEEP_FAILURE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 24;
  private static final int SILENT_NAMES = 2;

  private final DnsSockets sockets;
  private final Routes routes;
  private final Clock clock;
  private final Map<Question, Slot> slots;
  private final Map<IpAddress, Semaphore> width;
  private final Map<Service, Silence> silent;
  private final Map<IpAddress, Set<Question>> unheard;
  private final Map<IpAddress, Boolean> heard;

  ServerQuestions(DnsSockets sockets, Routes routes, Clock clock) {
    this.sockets = sockets;
    this.routes = routes;
    this.clock = clock;
    this.slots = Remembered.map(clock);
    this.width = Remembered.map(clock);
    this.silent = Remembered.map(clock);
    this.unheard = Remembered.map(clock);
    this.heard = Remembered.map(clock);
  }

  private record Question(IpAddress address, Name zone, Name name, int type) {}

  /// One kind of question to one address: some servers are silent to AAAA only.
  private record Service(IpAddress address, int type) {}

  /// For which names a service was silent, since when.
  private record Silence(Set<Name> names, long since) {}

  private record Slot(CompletableFuture<Outcome> outcome, long born) {}

  /// How a question ended, over which transport, in what time.
  record Outcome(ZoneReply reply, DnsTransport transport, Duration rtt) {}

  /// A question on its way or already answered; `first` says that this caller set it going.
  record Asked(CompletableFuture<Outcome> outcome, boolean first) {}

  Asked ask(IpAddress address, Name zone, Name name, int type) {
    Question question = new Question(address, zone, name, type);
    CompletableFuture<Outcome> fresh = new CompletableFuture<>();
    AtomicBoolean first = new AtomicBoolean();
    Slot slot =
        slots.compute(
            question,
            (_, old) -> {
              first.set(old == null || stale(old));
              return old == null || first.get() ? new Slot(fresh, clock.nanoTime()) : old;
            });
    if (!first.get()) {
      return new Asked(slot.outcome(), false);
    }
    if (dead(new Service(address, type), name)) {
      fresh.complete(new Outcome(new ZoneReply.Useless(Cause.SILENT, "timeout"), DnsTransport.UDP, Duration.ZERO));
      return new Asked(fresh, false);
    }
    Thread.ofVirtual().name("dns-question").start(() -> run(question, fresh));
    return new Asked(fresh, true);
  }

  private boolean stale(Slot slot) {
    Outcome outcome = slot.outcome().getNow(null);
    if (outcome == null) {
      return false;
    }
    Duration keep =
        switch (outcome.reply()) {
          case ZoneReply.Told _, ZoneReply.Referred _ -> KEEP_ANSWER;
          case ZoneReply.Useless _, ZoneReply.NotAsked _ -> KEEP_FAILURE;
        };
    return clock.nanoTime() - slot.born() > keep.toNanos();
  }

  private void run(Question question, CompletableFuture<Outcome> result) {
    Semaphore turn = width.computeIfAbsent(question.address(), _ -> new Semaphore(AT_ONCE));
    turn.acquireUninterruptibly();
    try {
      Outcome outcome = put(question);
      remember(question, outcome);
      result.complete(outcome);
    } catch (RuntimeException bug) {
      result.complete(
          new Outcome(new ZoneReply.Useless(Cause.MALFORMED, DnsSockets.text(bug)), DnsTransport.UDP, Duration.ZERO));
    } finally {
      turn.release();
    }
  }

  private Outcome put(Question question) {
    if (dead(new Service(question.address(), question.type()), question.name())) {
      return new Outcome(new ZoneReply.Useless(Cause.SILENT, "timeout"), DnsTransport.UDP, Duration.ZERO);
    }
    Message query = Queries.signed(question.name(), question.type());
    boolean mute = mute(question.address());
    DnsReply reply = exchange(question, query, DnsTransport.UDP, mute ? OF_THE_MUTE : PER_TRY);
    if (!mute && (reply instanceof DnsReply.Silent || reply instanceof DnsReply.Malformed)) {
      query = Queries.signed(question.name(), question.type());
      reply = exchange(question, query, DnsTransport.UDP, PER_TRY);
    }
    if (rejectsEdns(reply)) {
      query = Queries.plain(question.name(), question.type());
      reply = exchange(question, query, DnsTransport.UDP, PER_TRY);
    }
    boolean cut = reply instanceof DnsReply.Answered(Message message, _, _) && message.getHeader().getFlag(Flags.TC);
    DnsReply whole = cut ? exchange(question, query, DnsTransport.TCP, OVER_TCP) : reply;
    return new Outcome(
        ZoneReply.read(whole, question.zone(), question.name(), question.type()),
        cut ? DnsTransport.TCP : DnsTransport.UDP,
        whole.rtt());
  }

  private static boolean rejectsEdns(DnsReply reply) {
    return reply instanceof DnsReply.Answered(Message message, _, _)
        && (message.getRcode() == Rcode.FORMERR
            || message.getRcode() == Rcode.NOTIMP
            || message.getRcode() == Rcode.BADVERS);
  }

  private DnsReply exchange(Question question, Message query, DnsTransport transport, Duration patience) {
    return sockets.exchange(
        routes.towards(question.address(), DirectAuthority.PORT), query, transport, Deadline.in(patience, clock));
  }

  /// An address silent to the same type for two names in a row is not waited for again for a while.
  private boolean dead(Service service, Name name) {
    Silence silence = silent.get(service);
    return silence != null
        && clock.nanoTime() - silence.since() <= KEEP_FAILURE.toNanos()
        && (silence.names().size() >= SILENT_NAMES || silence.names().contains(name));
  }

  /// An address that was silent to two questions and never said a word. It is still asked, for it may
  /// drop some types only, but with less patience and without holding up the next.
  boolean mute(IpAddress address) {
    return !heard.containsKey(address) && unheard.getOrDefault(address, Set.of()).size() >= SILENT_NAMES;
  }

  private void remember(Question question, Outcome outcome) {
    Service service = new Service(question.address(), question.type());
    if (outcome.reply() instanceof ZoneReply.Useless(Cause cause, _) && cause == Cause.SILENT) {
      unheard.computeIfAbsent(question.address(), _ -> ConcurrentHashMap.newKeySet()).add(question);
      long now = clock.nanoTime();
      Silence silence =
          silent.compute(
              service,
              (_, old) ->
                  old == null || now - old.since() > KEEP_FAILURE.toNanos()
                      ? new Silence(ConcurrentHashMap.newKeySet(), now)
                      : old);
      silence.names().add(question.name());
    } else {
      heard.put(question.address(), true);
      silent.remove(service);
    }
  }
}
