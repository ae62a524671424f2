package org.v6ready.wire.dns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkDeath.Cause;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/// The walks, alias by alias. Each alias restarts at the root, whatever the answer already holds of
/// its target: only the target's own servers speak for it.
final class IterativeWalker implements Walker {
  private final WalkGround ground;
  private final Validation validation;

  IterativeWalker(WalkGround ground, Validation validation) {
    this.ground = ground;
    this.validation = validation;
  }

  @Override
  public List<IpAddress> roots() {
    return ground.memory().root().servers().stream().flatMap(server -> server.glue().stream()).toList();
  }

  @Override
  public Walk walk(DomainName name, String type, Family transport, Deadline deadline) {
    Journey journey = new Journey(ground, Reach.of(transport), Names.wire(name), Names.type(type), deadline);
    WalkEnd end = journey.go();
    List<WalkDeath> death = journey.death().stream().toList();
    return new Walk(
        name,
        type,
        transport,
        end,
        journey.aliases().stream().map(Names::domain).toList(),
        journey.records().stream().filter(Records::isAddress).map(Records::address).distinct().toList(),
        journey.walk().trace().steps(),
        end == WalkEnd.DIED ? death.getFirst() : null);
  }

  @Override
  public Delegation delegation(DomainName name, @Nullable Family transport, Deadline deadline) {
    return new DelegationSearch(ground, Reach.of(transport), deadline).of(Names.wire(name));
  }

  @Override
  public DnssecStatus validate(DomainName name, String type, @Nullable Family transport, Deadline deadline) {
    return validation.status(Names.wire(name), Names.type(type), Reach.of(transport), deadline);
  }

  /// One name followed to its end.
  static final class Journey {
    private final ZoneWalk walk;
    private final Name name;
    private final int type;
    private final List<Name> aliases = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private List<Record> records = List.of();
    private @Nullable WalkDeath death;
    private Name stuckAt = Name.root;

    Journey(WalkGround ground, Reach reach, Name name, int type, Deadline deadline) {
      this.walk = new ZoneWalk(ground, reach, deadline);
      this.name = name;
      this.type = type;
    }

    ZoneWalk walk() {
      return walk;
    }

    List<Name> aliases() {
      return aliases;
    }

    /// The authoritative replies, one for each alias and the last.
    List<Message> messages() {
      return messages;
    }

    List<Record> records() {
      return records;
    }

    /// The zone a journey that came to no answer ended in.
    Name stuckAt() {
      return stuckAt;
    }

    Optional<WalkDeath> death() {
      return Optional.ofNullable(death);
    }

    WalkEnd go() {
      Set<Name> seen = new HashSet<>(Set.of(name));
      Name at = name;
      while (true) {
        switch (walk.stage(at, type)) {
          case Stage.NotWalked(Cut cut) -> {
            stuckAt = cut.zone();
            return WalkEnd.NOT_WALKED;
          }
          case Stage.Dead(WalkDeath dead, Cut cut) -> {
            death = dead;
            stuckAt = cut.zone();
            return WalkEnd.DIED;
          }
          case Stage.Told(Message message, Cut cut) -> {
            messages.add(message);
            records = matching(message, at);
            Optional<Name> next =
                records.isEmpty() ? AliasChain.next(message.getSection(Section.ANSWER), at) : Optional.empty();
            if (next.isEmpty()) {
              return records.isEmpty() ? negative(message) : WalkEnd.RESOLVED;
            }
            at = next.get();
            aliases.add(at);
            if (!seen.add(at) || aliases.size() > AliasChain.LONGEST) {
              stuckAt = cut.zone();
              death = new WalkDeath(Names.domain(cut.zone()), Cause.LOOP, null, null);
              return WalkEnd.DIED;
            }
          }
        }
      }
    }

    private List<Record> matching(Message message, Name at) {
      return message.getSection(Section.ANSWER).stream()
          .filter(record -> record.getName().equals(at) && record.getType() == type)
          .toList();
    }

    private static WalkEnd negative(Message message) {
      return message.getRcode() == Rcode.NXDOMAIN ? WalkEnd.NXDOMAIN : WalkEnd.NODATA;
    }
  }
}
