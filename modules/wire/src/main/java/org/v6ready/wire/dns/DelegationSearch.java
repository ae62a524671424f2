package org.v6ready.wire.dns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.v6ready.model.address.IpAddress;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Finds the zone a name is in by the SOA its servers show, and when they show none, by the last
/// referral; never by counting labels.
final class DelegationSearch {
  private final WalkGround ground;
  private final Reach reach;
  private final Deadline deadline;

  DelegationSearch(WalkGround ground, Reach reach, Deadline deadline) {
    this.ground = ground;
    this.reach = reach;
    this.deadline = deadline;
  }

  Walker.Delegation of(Name name) {
    return switch (walk().stage(name, Type.SOA)) {
      case Stage.Told(Message message, Cut cut) -> described(soaOwner(message, name, cut), cut);
      case Stage.Dead(_, Cut cut) when cut.origin() != null -> described(cut.zone(), cut);
      case Stage.NotWalked(Cut cut) when cut.origin() != null -> described(cut.zone(), cut);
      case Stage.Dead _, Stage.NotWalked _ ->
          new Walker.Delegation(Names.domain(name), Names.domain(above(name)), List.of(), false);
    };
  }

  private ZoneWalk walk() {
    return new ZoneWalk(ground, reach, deadline);
  }

  private static Name above(Name name) {
    return name.equals(Name.root) ? Name.root : new Name(name, 1);
  }

  /// The zone that a reply to a SOA question comes from; an alias shows the zone of its own name only
  /// by the cut.
  private static Name soaOwner(Message message, Name name, Cut cut) {
    List<Record> shown = new ArrayList<>(message.getSection(Section.ANSWER));
    shown.addAll(message.getSection(Section.AUTHORITY));
    return shown.stream()
        .filter(SOARecord.class::isInstance)
        .map(Record::getName)
        .filter(owner -> name.subdomain(owner) && owner.subdomain(cut.zone()))
        .findFirst()
        .orElse(cut.zone());
  }

  private Walker.Delegation described(Name zone, Cut cut) {
    List<NSRecord> child = childServers(zone);
    Map<Name, List<IpAddress>> parent = new LinkedHashMap<>();
    if (cut.zone().equals(zone)) {
      cut.servers().forEach(server -> parent.put(server.name(), server.glue()));
    } else {
      child.forEach(server -> parent.put(server.getTarget(), List.of()));
    }
    Set<Name> atChild = new LinkedHashSet<>(child.stream().map(NSRecord::getTarget).toList());
    Set<Name> all = new LinkedHashSet<>(parent.keySet());
    all.addAll(atChild);
    List<Walker.DelegatedServer> servers = new ArrayList<>();
    for (Name server : all) {
      servers.add(
          new Walker.DelegatedServer(
              Names.domain(server),
              parent.containsKey(server),
              atChild.contains(server),
              parent.getOrDefault(server, List.of())));
    }
    return new Walker.Delegation(Names.domain(zone), Names.domain(parentZone(zone)), servers, true);
  }

  private List<NSRecord> childServers(Name zone) {
    return walk().stage(zone, Type.NS) instanceof Stage.Told(Message message, _)
        ? message.getSection(Section.ANSWER).stream()
            .filter(NSRecord.class::isInstance)
            .map(NSRecord.class::cast)
            .filter(record -> record.getName().equals(zone))
            .toList()
        : List.of();
  }

  /// The cut's parent may be too high where one server serves parent and grandparent.
  private Name parentZone(Name zone) {
    Name above = above(zone);
    return walk().stage(above, Type.SOA) instanceof Stage.Told(Message message, Cut cut)
        ? soaOwner(message, above, cut)
        : ground.memory().path(reach, above, false).getLast().zone();
  }
}
