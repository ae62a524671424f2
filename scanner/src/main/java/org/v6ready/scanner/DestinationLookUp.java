package org.v6ready.scanner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.name.ReverseName;
import org.v6ready.use.flow.DnsAnswers;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dns.RecordAnswer;

/// Asks the DNS for what the flow collector does not know of destinations: 20 questions a second at most, in
/// a thread of its own, until closed. A reverse name counts only when it leads back to its address.
final class DestinationLookUp implements AutoCloseable {
  private static final int AT_ONCE = 10;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Wire wire;
  private final DnsAnswers names;
  private final Thread thread;

  DestinationLookUp(Wire wire, DnsAnswers names) {
    this.wire = wire;
    this.names = names;
    this.thread = Thread.ofVirtual().name("destinations").start(this::ask);
  }

  private void ask() {
    while (!Thread.currentThread().isInterrupted()) {
      for (DnsAnswers.Question question : names.wanted(AT_ONCE)) {
        switch (question) {
          case DnsAnswers.Question.Addresses(String name) -> DomainName.parse(name).ifPresent(domain -> addresses(name, domain));
          case DnsAnswers.Question.Reverse(Ipv4Address address) -> reverse(address);
        }
      }
      wire.clock().pause(PAUSE);
    }
  }

  private AddressAnswer answer(DomainName name, Family family) {
    return wire.resolver().addresses(name, family, Deadline.in(PATIENCE, wire.clock()));
  }

  private void addresses(String name, DomainName domain) {
    AddressAnswer six = answer(domain, Family.IPV6);
    List<IpAddress> found = new ArrayList<>(answer(domain, Family.IPV4).addresses());
    found.addAll(six.addresses());
    names.addresses(name, found, six.status() == DnsStatus.NOERROR || six.status() == DnsStatus.NXDOMAIN);
  }

  private void reverse(Ipv4Address address) {
    RecordAnswer answer = wire.resolver().records(ReverseName.of(address), "PTR", Deadline.in(PATIENCE, wire.clock()));
    Optional<DomainName> name = answer.records().stream().findFirst().flatMap(record -> DomainName.parse(record.text()));
    name.ifPresent(domain -> names.machineName(domain.ascii()));
    name.filter(domain -> answer(domain, Family.IPV4).addresses().contains(address))
        .ifPresent(domain -> names.machine(address, domain.ascii()));
  }

  @Override
  public void close() {
    thread.interrupt();
    wire.close();
  }
}
