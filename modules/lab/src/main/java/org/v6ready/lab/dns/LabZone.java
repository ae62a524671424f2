package org.v6ready.lab.dns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// One zone's records in canonical order of names. Records below a delegation are glue.
final class LabZone {
  private final Name origin;
  private final NavigableMap<Name, TreeMap<Integer, RRset>> names = new TreeMap<>();

  private final Map<Name, Map<Integer, Integer>> faults = new HashMap<>();

  LabZone(Name origin) {
    this.origin = origin;
  }

  Name origin() {
    return origin;
  }

  void add(Record record) {
    names
        .computeIfAbsent(record.getName(), _ -> new TreeMap<>())
        .computeIfAbsent(record.getType(), _ -> new RRset())
        .addRR(record);
  }

  /// Every question for this name and type is answered with this rcode.
  void fault(Name name, int type, int rcode) {
    faults.computeIfAbsent(name, _ -> new HashMap<>()).put(type, rcode);
  }

  OptionalInt fault(Name name, int type) {
    Integer rcode = faults.getOrDefault(name, Map.of()).get(type);
    return rcode == null ? OptionalInt.empty() : OptionalInt.of(rcode);
  }

  void addSignature(Record signature, int covered) {
    rrset(signature.getName(), covered).orElseThrow().addRR(signature);
  }

  Optional<RRset> rrset(Name name, int type) {
    TreeMap<Integer, RRset> types = names.get(name);
    return types == null ? Optional.empty() : Optional.ofNullable(types.get(type));
  }

  List<Integer> types(Name name) {
    return List.copyOf(names.getOrDefault(name, new TreeMap<>()).keySet());
  }

  /// The name itself exists, or one below it does (RFC 8020).
  boolean exists(Name name) {
    return names.containsKey(name) || names.keySet().stream().anyMatch(other -> other.subdomain(name));
  }

  /// The highest delegation point at or above `name`, below the apex.
  Optional<Name> delegation(Name name) {
    Name found = null;
    for (Name up = name; up.subdomain(origin) && !up.equals(origin); up = new Name(up, 1)) {
      if (rrset(up, Type.NS).isPresent()) {
        found = up;
      }
    }
    return Optional.ofNullable(found);
  }

  /// The authoritative names in canonical order: glue left out.
  List<Name> authoritativeNames() {
    List<Name> kept = new ArrayList<>();
    for (Name name : names.keySet()) {
      if (delegation(name).map(name::equals).orElse(true)) {
        kept.add(name);
      }
    }
    return kept;
  }

  /// The NSEC owner that covers `name`: the last authoritative name not after it.
  Name cover(Name name) {
    Name owner = origin;
    for (Name candidate : authoritativeNames()) {
      if (candidate.compareTo(name) <= 0) {
        owner = candidate;
      }
    }
    return owner;
  }
}
