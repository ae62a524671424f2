package org.v6ready.wire.dns;

import java.time.Duration;
import java.util.Optional;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;

/// What the walks of a run share. Servers with special-purpose addresses are only asked below root
/// hints of our own, as in a closed network; an IPv4-mapped one never, as it would not be IPv6.
record WalkGround(WalkMemory memory, ServerQuestions questions, boolean closedNetwork, Recursive resolver) {
  private static final IpPrefix MAPPED = IpPrefix.parse("::ffff:0:0/96").orElseThrow();
  private static final Duration LOOK_ASIDE = Duration.ofSeconds(3);

  /// Asks the vantage's resolver whether a name has addresses of a family; empty when it cannot tell.
  @FunctionalInterface
  interface Recursive {
    Optional<Boolean> hasAddress(Name name, Family family, Deadline deadline);
  }

  boolean mayDial(IpAddress address) {
    return address.global() || (closedNetwork && !MAPPED.contains(address));
  }

  /// Whether a server's name has addresses of a family, found with the other family or by way of the
  /// vantage's resolver; empty when neither can tell.
  Optional<Boolean> published(Name server, Family family, Deadline deadline) {
    Deadline soon = deadline.atMost(LOOK_ASIDE);
    ZoneWalk aside = new ZoneWalk(this, Reach.of(family.other()), soon);
    return switch (aside.stage(server, Reach.type(family))) {
      case Stage.Told(Message message, _) ->
          Optional.of(
              message.getSection(Section.ANSWER).stream()
                  .anyMatch(record -> record.getName().equals(server) && record.getType() == Reach.type(family)));
      case Stage.Dead _, Stage.NotWalked _ -> resolver.hasAddress(server, family, deadline.atMost(LOOK_ASIDE));
    };
  }
}
