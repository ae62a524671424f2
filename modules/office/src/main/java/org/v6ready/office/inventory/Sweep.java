package org.v6ready.office.inventory;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.Seen;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;

/// One sweep, step by step: ask groups and, with consent, every address; then the addresses devices would
/// have made themselves; then names and ports. A step the system refuses is left out; what it would have
/// found is then found by another or not at all, and `how` names the steps that worked.
final class Sweep {
  private static final String GUESSES = "guessed-addresses";
  private static final Duration GROUPS = Duration.ofMillis(1_200);
  private static final Duration SETTLE = Duration.ofMillis(1_100);

  private final Wire wire;
  private final Link link;
  private final LinkGround ground;
  private final SweepLimits limits;
  private final OuiRegistry vendors;
  private final Told told = new Told();
  private final Map<IpAddress, NeighbourEntry> entries = new LinkedHashMap<>();
  private final Set<IpAddress> heard = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Set<String> how = Collections.synchronizedSet(new TreeSet<>());

  Sweep(Wire wire, Link link, LinkGround ground, SweepLimits limits, OuiRegistry vendors) {
    this.wire = wire;
    this.link = link;
    this.ground = ground;
    this.limits = limits;
    this.vendors = vendors;
  }

  /// A step, and the word for it when it worked.
  private interface Step {
    void take() throws IOException;
  }

  private boolean took(String word, Step step) {
    try {
      step.take();
      how.add(word);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  /// The inventory; `known` are lines of the neighbour table from before, for systems that give it once.
  Seen<Inventory> run(List<NeighbourEntry> known) {
    long start = wire.clock().nanoTime();
    if (!readTable()) {
      keep(known.stream().filter(one -> one.interfaceName().equals(ground.on().name())).toList());
    }
    boolean swept = ask();
    Duration most = how.contains("nudges") ? limits.unprivileged() : limits.most();
    Deadline deadline = Deadline.in(most.minusNanos(wire.clock().nanoTime() - start), wire.clock());
    resolve(deadline.atMost(limits.most().dividedBy(3)));
    names(deadline);
    if (!link.there()) {
      return Seen.not(Absence.NO_INTERFACE, "", ground.on().name());
    }
    readTable();
    DeviceJoin.Asked asked = asked(swept);
    List<Device> devices = devices(asked);
    boolean others = devices.stream().anyMatch(device -> !device.self() && !device.router());
    boolean routers = devices.stream().anyMatch(Device::router);
    Duration took = Duration.ofNanos(wire.clock().nanoTime() - start);
    return Seen.of(
        new Inventory(devices, swept ? ground.sweep() : null, asked.equals(DeviceJoin.Asked.BOTH), took, 1, swept && routers && !others),
        String.join("+", how));
  }

  /// What nobody was left unasked for. IPv6 needs a link-local address of our own to ask from; where this machine
  /// has no IPv4 there is no network of it to sweep.
  private DeviceJoin.Asked asked(boolean swept) {
    return new DeviceJoin.Asked(swept || ground.sweep() == null, how.contains(GUESSES) && ground.speaksIpv6());
  }

  private List<Device> devices(DeviceJoin.Asked asked) {
    return DeviceJoin.devices(entries.values(), ground, asked, told, vendors);
  }

  /// The devices known halfway, for the steps that follow.
  private List<Device> soFar() {
    return devices(new DeviceJoin.Asked(false, false));
  }

  private boolean readTable() {
    return took("neighbour-table", () -> keep(link.neighbours()));
  }

  private void keep(List<NeighbourEntry> fresh) {
    for (NeighbourEntry entry : fresh) {
      NeighbourEntry before = entries.get(entry.address());
      if (before == null || entry.answered()) {
        entries.put(entry.address(), entry);
      }
    }
  }

  /// Groups and addresses at once; whether every address of the network was asked.
  private boolean ask() {
    boolean[] swept = new boolean[1];
    try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
      if (!ground.sources().isEmpty()) {
        threads.execute(this::echo);
      }
      for (IpAddress source : limits.sweep() ? ground.sources() : List.<IpAddress>of()) {
        threads.execute(() -> unknownOption(source));
      }
      GroupTalk talk = new GroupTalk(link, told);
      for (IpAddress source : ground.groupSources()) {
        threads.execute(() -> groups(talk, source));
        threads.execute(() -> webServices(talk, source));
      }
      if (limits.sweep() && !ground.targets().isEmpty()) {
        threads.execute(() -> swept[0] = addresses());
      }
    }
    return swept[0];
  }

  private void echo() {
    took("echo-to-all", () -> heard.addAll(link.echoToAll(ground.sources(), Deadline.in(GROUPS, wire.clock()))));
  }

  private void unknownOption(IpAddress source) {
    took("unknown-option", () -> heard.addAll(link.unknownOption(source, Deadline.in(GROUPS, wire.clock()))));
  }

  private void groups(GroupTalk talk, IpAddress source) {
    Deadline deadline = Deadline.in(GROUPS, wire.clock());
    took("multicast-dns", () -> heard.addAll(talk.multicastDns(source, deadline)));
  }

  private void webServices(GroupTalk talk, IpAddress source) {
    took("ws-discovery", () -> heard.addAll(talk.webServices(source, Deadline.in(GROUPS, wire.clock()))));
  }

  private boolean addresses() {
    List<Ipv4Address> targets = ground.targets();
    Deadline most = Deadline.in(limits.most(), wire.clock());
    boolean arp =
        took("arp", () -> {
          Map<IpAddress, MacAddress> answered = link.arp(targets, most);
          synchronized (entries) {
            answered.forEach((address, mac) -> keep(List.of(new NeighbourEntry(ground.on().name(), address, mac, "reachable", false))));
          }
        });
    return arp || took("nudges", () -> nudgeAll(targets, Deadline.in(limits.unprivileged(), wire.clock())));
  }

  private void nudgeAll(List<Ipv4Address> targets, Deadline deadline) throws IOException {
    for (Ipv4Address target : targets) {
      if (!link.nudge(target, deadline)) {
        throw new IOException("out of time");
      }
    }
  }

  /// Has the kernel resolve who was heard, and the addresses devices would have made of their
  /// link-layer addresses (for those that answer no echo).
  private void resolve(Deadline deadline) {
    readTable();
    List<IpAddress> wanted = new ArrayList<>(heard);
    wanted.removeAll(entries.keySet());
    wanted.removeAll(ground.own());
    wanted.removeIf(one -> !ground.onLink(one));
    if (limits.sweep()) {
      soFar().stream().filter(device -> !device.self()).forEach(device -> wanted.addAll(guesses(device)));
    }
    boolean all = true;
    for (IpAddress address : wanted) {
      all &= link.nudge(address, deadline);
    }
    if (limits.sweep() && all) {
      how.add(GUESSES);
    }
    if (!wanted.isEmpty()) {
      wire.clock().pause(SETTLE);
    }
    readTable();
  }

  private List<IpAddress> guesses(Device device) {
    List<IpAddress> guesses = new ArrayList<>();
    MacAddress mac = device.mac();
    if (mac == null || ground.sources().isEmpty()) {
      return guesses;
    }
    IpAddress linkLocal = Eui64.in(Eui64.LINK_LOCAL, mac);
    boolean habit = device.ipv6().contains(linkLocal);
    if (device.ipv6().stream().noneMatch(one -> one.scope() == AddressScope.LINK_LOCAL)) {
      guesses.add(linkLocal);
    }
    for (IpPrefix prefix : ground.onLink()) {
      IpAddress guess = Eui64.in(prefix, mac);
      if (!device.ipv6().contains(guess) && (habit || device.ipv6().stream().noneMatch(prefix::contains))) {
        guesses.add(guess);
      }
    }
    return guesses;
  }

  private void names(Deadline deadline) {
    if (limits.ports() == 0) {
      return;
    }
    List<Device> all = soFar().stream().filter(device -> !device.self() && !device.router()).toList();
    List<IpAddress> nameless =
        all.stream().filter(device -> device.names().isEmpty()).flatMap(device -> device.ipv4().stream().limit(1)).toList();
    IpAddress own = ground.ipv4();
    try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
      if (own != null && !nameless.isEmpty()) {
        threads.execute(() -> took("llmnr", () -> new GroupTalk(link, told).nameOf(own, nameless, deadline.atMost(GROUPS))));
      }
      ServiceLook look = new ServiceLook(wire, link, told);
      look.look(addresses(all, true), limits.ports(), deadline);
      if (limits.everyDevice()) {
        look.look(addresses(all, false), limits.ports(), deadline);
      }
    }
    how.add("service-ports");
  }

  /// One address of each device: IPv4 first where devices without IPv6 are the point, else IPv6.
  private List<IpAddress> addresses(List<Device> devices, boolean ipv4) {
    return devices.stream()
        .sorted(java.util.Comparator.comparing((Device device) -> device.kind() == DeviceClass.DUAL))
        .flatMap(
            device ->
                ipv4
                    ? device.ipv4().stream().limit(1)
                    : device.ipv6().stream().filter(one -> one.scope() != AddressScope.LINK_LOCAL).limit(1))
        .filter(ground::onLink)
        .toList();
  }
}
