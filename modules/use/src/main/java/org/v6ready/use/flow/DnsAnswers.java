package org.v6ready.use.flow;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.address.Ipv6Address;
import org.v6ready.use.flow.Destination.Reach;

/// Which names stand behind addresses and which of them have a AAAA, learned from the query log of the
/// office's resolver and, when `asking`, from look-ups of its own ([#wanted]). Everything stays in memory;
/// the oldest is forgotten beyond 100 000 names. A reverse name names a machine and never says whether a
/// service has a AAAA. For several threads.
public final class DnsAnswers implements DestinationNames {
  private static final int MOST = 100_000;

  private final boolean asking;
  private final DnsLogLine lines = new DnsLogLine();
  private final Map<String, Service> services = forgetful();
  private final Map<Long, Service> addresses = forgetful();
  private final Map<Long, Destination> machines = forgetful();
  private final Map<String, Boolean> machineNames = forgetful();
  private final Map<Object, Boolean> asked = forgetful();
  private final Map<Object, Question> open = forgetful();

  /// With `asking`, what is not known becomes a question.
  public DnsAnswers(boolean asking) {
    this.asking = asking;
  }

  /// Something to ask the DNS.
  public sealed interface Question {
    /// The A and AAAA records of a name that somebody in the office asked for.
    record Addresses(String name) implements Question {}

    /// The name of a machine, from the reverse tree.
    record Reverse(Ipv4Address address) implements Question {}
  }

  /// A name and what is known of it; replaced as a whole when more is learned.
  private static final class Service {
    private Destination known;

    Service(String name) {
      known = new Destination(name, Reach.UNKNOWN);
    }

    void learn(Reach reach) {
      if (known.reach() != reach && known.reach() != Reach.DUAL_STACK) {
        known = new Destination(known.name(), reach);
      }
    }
  }

  private static <K, V> Map<K, V> forgetful() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
      }
    };
  }

  private Service service(String name) {
    return services.computeIfAbsent(name, Service::new);
  }

  private void ask(Object key, Question question) {
    if (asking && asked.put(key, true) == null) {
      open.put(key, question);
    }
  }

  /// Reads one line of the resolver's log; lines that tell nothing are passed over.
  public synchronized void line(String line) {
    switch (lines.read(line)) {
      case DnsLogLine.Told.Nothing _ -> {
        // Not about a name.
      }
      case DnsLogLine.Told.Asked(String name) -> ask(name, new Question.Addresses(name));
      case DnsLogLine.Told.NoAaaa(String name) -> service(name).learn(Reach.IPV4_ONLY);
      case DnsLogLine.Told.Address(String name, IpAddress address) -> address(name, address);
    }
  }

  private void address(String name, IpAddress address) {
    if (machineNames.containsKey(name)) {
      return;
    }
    ByteBuffer octets = ByteBuffer.wrap(address.octets());
    Service service = service(name);
    switch (address) {
      case Ipv4Address four -> {
        addresses.put(DestinationNames.key(false, 0, four.bits()), service);
        if (service.known.reach() == Reach.UNKNOWN) {
          ask(name, new Question.Addresses(name));
        }
      }
      case Ipv6Address _ -> {
        long high = octets.getLong();
        long low = octets.getLong();
        // What a DNS64 makes up is IPv4 content.
        if (!Boundary.translated(true, high, low)) {
          addresses.put(DestinationNames.key(true, high, low), service);
          service.learn(Reach.DUAL_STACK);
        }
      }
    }
  }

  /// Takes the answer to a question about a name: all its addresses, without those a DNS64 made up; `clean`
  /// when the name really has no others (NOERROR or NXDOMAIN), not when nobody answered.
  public synchronized void addresses(String name, List<IpAddress> found, boolean clean) {
    found.forEach(address -> address(name, address));
    if (clean && found.stream().allMatch(Ipv4Address.class::isInstance)) {
      service(name).learn(Reach.IPV4_ONLY);
    }
  }

  /// Says that a name was found in the reverse tree, before anything is asked about it: what the log then
  /// tells of it comes from our own questions and makes it no service.
  public synchronized void machineName(String name) {
    machineNames.put(name, true);
  }

  /// Takes the name of a machine that leads back to its address.
  public synchronized void machine(Ipv4Address address, String name) {
    machines.put(DestinationNames.key(false, 0, address.bits()), new Destination(name, Reach.UNKNOWN));
  }

  /// Up to `most` questions that nobody asked yet.
  public synchronized List<Question> wanted(int most) {
    List<Question> next = new ArrayList<>();
    var left = open.values().iterator();
    while (next.size() < most && left.hasNext()) {
      Question question = left.next();
      left.remove();
      if (!answered(question)) {
        next.add(question);
      }
    }
    return next;
  }

  /// The log often tells of a name's AAAA right after its A.
  private boolean answered(Question question) {
    return switch (question) {
      case Question.Addresses(String name) -> {
        Service service = services.get(name);
        yield service != null && service.known.reach() != Reach.UNKNOWN;
      }
      case Question.Reverse(Ipv4Address address) -> addresses.containsKey(DestinationNames.key(false, 0, address.bits()));
    };
  }

  @Override
  public synchronized Destination of(long key) {
    Service service = addresses.get(key);
    if (service != null) {
      return service.known;
    }
    Destination machine = machines.get(key);
    if (machine != null) {
      return machine;
    }
    if (key >= 0) {
      ask(key, new Question.Reverse(new Ipv4Address((int) key)));
    }
    return Destination.UNKNOWN;
  }
}
