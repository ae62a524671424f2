package org.v6ready.wire.dns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkStep;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// One walk down from the root (RFC 1034 section 5.3.3) with its trace and its limits. For one thread.
final class ZoneWalk {
  private static final int DEEPEST = 8;

  private final WalkGround ground;
  private final Reach reach;
  private final Deadline deadline;
  private final Trace trace = new Trace();
  private final Set<Name> resolving = new HashSet<>();

  ZoneWalk(WalkGround ground, Reach reach, Deadline deadline) {
    this.ground = ground;
    this.reach = reach;
    this.deadline = deadline;
  }

  Reach reach() {
    return reach;
  }

  Deadline deadline() {
    return deadline;
  }

  Trace trace() {
    return trace;
  }

  ServerQuestions questions() {
    return ground.questions();
  }

  boolean mayDial(IpAddress address) {
    return ground.mayDial(address);
  }

  Stage stage(Name name, int type) {
    return stage(name, type, 0);
  }

  private Stage stage(Name name, int type, int depth) {
    boolean aboveName = type == Type.DS && !name.equals(Name.root);
    Cut cut = enter(null, name, aboveName, depth);
    while (true) {
      ZoneServers.Result result = look(cut, name, type, depth);
      switch (result) {
        case ZoneServers.Result.None(Stage end) -> {
          return end;
        }
        case ZoneServers.Result.Useful(ZoneReply.Referred(Cut below, _)) -> cut = below;
        case ZoneServers.Result.Useful(ZoneReply.Told(Message message, _)) -> {
          return new Stage.Told(message, cut);
        }
        case ZoneServers.Result.Useful(ZoneReply.Useless _) -> throw new IllegalStateException("useless");
        case ZoneServers.Result.Useful(ZoneReply.NotAsked _) -> throw new IllegalStateException("not asked");
      }
      Cut known = enter(cut, name, aboveName, depth);
      cut = known.zone().labels() > cut.zone().labels() ? known : cut;
    }
  }

  /// The deepest cut known on the way to the name, with a step for each one passed below `from`.
  private Cut enter(@org.jspecify.annotations.Nullable Cut from, Name name, boolean aboveName, int depth) {
    List<Cut> path = ground.memory().path(reach, name, aboveName);
    for (Cut cut : path) {
      WalkStep origin = cut.origin();
      if (origin != null && (from == null || cut.zone().labels() > from.zone().labels())) {
        trace.known(depth, origin);
      }
    }
    return path.getLast();
  }

  /// Asks a zone's servers; at the top level one walk at a time for each child, see [WalkMemory].
  private ZoneServers.Result look(Cut cut, Name name, int type, int depth) {
    if (depth > 0 || name.labels() <= cut.zone().labels()) {
      return ask(cut, name, type, depth);
    }
    Name child = new Name(name, name.labels() - cut.zone().labels() - 1);
    if (ground.memory().waited(reach, child, deadline)) {
      List<Cut> path = ground.memory().path(reach, name, type == Type.DS);
      Cut deepest = path.getLast();
      return deepest.zone().labels() > cut.zone().labels()
          ? new ZoneServers.Result.Useful(new ZoneReply.Referred(next(path, cut), new Message()))
          : ask(cut, name, type, depth);
    }
    try {
      return ask(cut, name, type, depth);
    } finally {
      ground.memory().open(reach, child);
    }
  }

  private Cut next(List<Cut> path, Cut cut) {
    Cut next = path.stream().filter(each -> each.zone().labels() > cut.zone().labels()).findFirst().orElseThrow();
    WalkStep origin = next.origin();
    if (origin != null) {
      trace.known(0, origin);
    }
    return next;
  }

  private ZoneServers.Result ask(Cut cut, Name name, int type, int depth) {
    boolean root = cut.zone().equals(Name.root);
    Optional<Stage> dead = root ? ground.memory().deadRoot(reach) : Optional.empty();
    if (dead.isPresent()) {
      return new ZoneServers.Result.None(dead.get());
    }
    ZoneServers.Result result = new ZoneServers(this, cut, name, type, depth).ask();
    if (result instanceof ZoneServers.Result.Useful(ZoneReply.Referred(Cut below, _))) {
      ground.memory().learn(reach, below);
    }
    if (root
        && result instanceof ZoneServers.Result.None(Stage.Dead end)
        && end.death().cause() == WalkDeath.Cause.SILENT) {
      ground.memory().rootIsDead(reach, end);
    }
    return result;
  }

  /// The addresses of a server's name, found over the same reach.
  WalkMemory.ServerAddresses addressesOf(Name server, int depth) {
    var known = ground.memory().addresses(reach, server);
    if (known.isPresent()) {
      WalkStep step = known.get().step();
      if (step != null) {
        trace.known(depth, step);
      }
      return known.get();
    }
    if (depth > DEEPEST || !resolving.add(server)) {
      return new WalkMemory.ServerAddresses(List.of(), false, null);
    }
    List<IpAddress> addresses = new ArrayList<>();
    boolean resolved = false;
    for (Family family : reach.families()) {
      resolved |= follow(server, Reach.type(family), depth, addresses);
    }
    resolving.remove(server);
    WalkStep last = trace.steps().isEmpty() ? null : trace.steps().getLast();
    var found = new WalkMemory.ServerAddresses(addresses, resolved, last);
    if (resolved || !deadline.passed()) {
      ground.memory().learn(reach, server, found);
    }
    return found;
  }

  /// Adds the addresses at the end of a server name's aliases; false when the walk died.
  private boolean follow(Name server, int type, int depth, List<IpAddress> into) {
    Name at = server;
    for (int i = 0; i < DEEPEST; i++) {
      if (!(stage(at, type, depth) instanceof Stage.Told(Message message, _))) {
        return false;
      }
      Name here = at;
      List<IpAddress> found =
          message.getSection(Section.ANSWER).stream()
              .filter(record -> record.getName().equals(here) && record.getType() == type)
              .map(Records::address)
              .toList();
      var next = AliasChain.next(message.getSection(Section.ANSWER), at);
      if (!found.isEmpty() || next.isEmpty()) {
        into.addAll(found);
        return message.getRcode() == Rcode.NOERROR;
      }
      at = next.get();
    }
    return false;
  }

  /// Whether a server that this walk found no address for has one of its family all the same.
  Optional<Boolean> hasAddressElsewhere(Name server) {
    return reach == Reach.ANY
        ? Optional.empty()
        : ground.published(server, reach.families().getFirst(), deadline);
  }
}
