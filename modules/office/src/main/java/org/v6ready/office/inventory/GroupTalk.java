package org.v6ready.office.inventory;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.name.ReverseName;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.link.GroupQuestion;
import org.v6ready.wire.link.MulticastDns;

/// Asks the groups devices listen to (mDNS, WS-Discovery) over both families, and keeps what they say of
/// themselves. Whoever answers is there, whatever it says.
final class GroupTalk {
  private static final List<String> KINDS =
      List.of(
          "_services._dns-sd._udp.local", "_ipp._tcp.local", "_printer._tcp.local", "_pdl-datastream._tcp.local",
          "_http._tcp.local", "_smb._tcp.local", "_workstation._tcp.local", "_rtsp._tcp.local",
          "_airplay._tcp.local", "_googlecast._tcp.local", "_matter._tcp.local");

  private static final int MOST = 4_096;

  private final Link link;
  private final Told told;

  GroupTalk(Link link, Told told) {
    this.link = link;
    this.told = told;
  }

  /// The addresses that answered mDNS, and those they named as their own.
  Set<IpAddress> multicastDns(IpAddress source, Deadline deadline) throws IOException {
    Set<IpAddress> found = new LinkedHashSet<>();
    IpAddress group = source.family() == Family.IPV4 ? MulticastDns.GROUP4 : MulticastDns.GROUP6;
    List<GroupQuestion.Answer> answers =
        link.ask(source, group, MulticastDns.PORT, List.of(MulticastDns.question(KINDS)), deadline);
    for (GroupQuestion.Answer answer : answers) {
      found.add(answer.from());
      for (MulticastDns.Said said : MulticastDns.read(answer.octets())) {
        hear(answer.from(), said);
        boolean address = said.type().equals("A") || said.type().equals("AAAA");
        if (address && found.size() < MOST) {
          IpAddress.parse(said.target()).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private synchronized void hear(IpAddress from, MulticastDns.Said said) {
    switch (said.type()) {
      case "PTR" -> {
        String service = said.owner().startsWith("_services.") ? said.target() : said.owner();
        told.service(from, service.replace(".local", ""));
        int kind = said.target().indexOf("._");
        if (kind > 0 && !said.owner().startsWith("_services.")) {
          told.name(from, said.target().substring(0, kind));
        }
      }
      case "SRV" -> told.name(from, said.target());
      default -> told.name(from, said.owner());
    }
  }

  /// The addresses that answered WS-Discovery.
  List<IpAddress> webServices(IpAddress source, Deadline deadline) throws IOException {
    IpAddress group = source.family() == Family.IPV4 ? WsDiscovery.GROUP4 : WsDiscovery.GROUP6;
    byte[] probe = WsDiscovery.probe(UUID.randomUUID());
    List<GroupQuestion.Answer> answers = link.ask(source, group, WsDiscovery.PORT, List.of(probe), deadline);
    for (GroupQuestion.Answer answer : answers) {
      hear(answer.from(), WsDiscovery.read(answer.octets()));
    }
    return answers.stream().map(GroupQuestion.Answer::from).toList();
  }

  private synchronized void hear(IpAddress from, WsDiscovery.Said said) {
    said.services().forEach(service -> told.service(from, service));
    said.names().forEach(name -> told.name(from, name));
  }

  /// The names devices give over LLMNR when asked for their addresses (RFC 4795); an answer counts only
  /// for the address it came from.
  void nameOf(IpAddress source, List<IpAddress> addresses, Deadline deadline) throws IOException {
    IpAddress group = source.family() == Family.IPV4 ? MulticastDns.LLMNR4 : MulticastDns.LLMNR6;
    List<byte[]> questions =
        addresses.stream().map(one -> MulticastDns.question(List.of(ReverseName.of(one).ascii()))).toList();
    for (GroupQuestion.Answer answer : link.ask(source, group, MulticastDns.LLMNR_PORT, questions, deadline)) {
      for (MulticastDns.Said said : MulticastDns.read(answer.octets())) {
        if (said.type().equals("PTR") && said.owner().equalsIgnoreCase(ReverseName.of(answer.from()).ascii())) {
          told.name(answer.from(), said.target());
        }
      }
    }
  }
}
