package org.v6ready.probes.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.mail.Exchanger;
import org.v6ready.model.mail.MailFacts;
import org.v6ready.model.mail.SmtpDialogue;
import org.v6ready.model.mail.SpfFacts;
import org.v6ready.model.mail.UserAccess;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.Together.Both;
import org.v6ready.probes.host.HostProbe;
import org.v6ready.probes.mail.MxLookup.Mx;
import org.v6ready.probes.zone.NamePathProbe;
import org.v6ready.probes.zone.ZoneProbe;

/// Measures a mail target: its exchangers, what it says of its senders, and the names it needs.
public final class MailProbe {
  private static final int ADDRESSES = 10;
  private static final int PORT = 25;

  private final DomainName domain;
  private final ProbeContext context;

  private MailProbe(DomainName domain, ProbeContext context) {
    this.domain = domain;
    this.context = context;
  }

  /// Everything about the mail of a domain. Holds an SMTP session with each address of each exchanger
  /// up to STARTTLS; never sends mail.
  public static TargetFacts.Mail measure(
      @SuppressWarnings("unused") Target target, Service.Mail service, ProbeContext context) {
    return new MailProbe(service.host(), context).measure();
  }

  private TargetFacts.Mail measure() {
    MxLookup mx = MxLookup.of(domain, context);
    HostFacts own = HostProbe.look(domain, List.of(), true, context);
    boolean implicit =
        mx.status() == DnsStatus.NOERROR
            && mx.records().isEmpty()
            && !(own.a().addresses().isEmpty() && own.aaaa().addresses().isEmpty());
    List<DomainName> names = mx.real().stream().flatMap(one -> one.host().stream()).distinct().toList();
    Map<DomainName, HostFacts> looked = new LinkedHashMap<>();
    looked.put(domain, own);
    Together.each(
            names.stream().filter(name -> !name.equals(domain)).toList(),
            name -> HostProbe.look(name, List.of(), true, context))
        .forEach(facts -> looked.put(facts.host(), facts));
    List<DomainName> speaking = implicit ? List.of(domain) : names;
    Both<Map<DomainName, List<SmtpDialogue>>, Both<List<ZoneFacts>, Senders>> all =
        Together.both(
            () -> dialogues(speaking, looked),
            () -> Together.both(() -> zones(names), () -> senders(speaking)));
    Map<DomainName, List<SmtpDialogue>> dialogues = all.first();
    List<HostFacts> hosts =
        looked.values().stream().map(facts -> dialled(facts, dialogues.get(facts.host()))).toList();
    List<Exchanger> exchangers = exchangers(mx, implicit, dialogues, looked);
    Senders senders = all.second().second();
    return new TargetFacts.Mail(
        hosts,
        all.second().first(),
        new MailFacts(
            mx.status(), mx.holdsNull(), implicit, exchangers, senders.spf(), senders.policies(),
            senders.namePaths(), senders.access()));
  }

  private List<ZoneFacts> zones(List<DomainName> names) {
    List<DomainName> hosts = new ArrayList<>(List.of(domain));
    hosts.addAll(names);
    return context.options().names() ? ZoneProbe.zones(hosts, context) : List.of();
  }

  private static List<Exchanger> exchangers(
      MxLookup mx,
      boolean implicit,
      Map<DomainName, List<SmtpDialogue>> dialogues,
      Map<DomainName, HostFacts> looked) {
    List<Exchanger> exchangers = new ArrayList<>();
    if (implicit) {
      dialogues.forEach(
          (host, held) -> exchangers.add(new Exchanger(0, host.ascii(), false, false, held)));
    }
    for (Mx one : mx.real()) {
      List<SmtpDialogue> held = one.host().map(dialogues::get).orElse(List.of());
      boolean alias =
          one.host().map(looked::get).filter(facts -> !facts.cnames().isEmpty()).isPresent();
      exchangers.add(
          new Exchanger(
              one.preference(), one.bare(), alias, one.literal(), held == null ? List.of() : held));
    }
    return exchangers;
  }

  /// What needs no exchanger to answer.
  private record Senders(
      SpfFacts spf, List<String> policies, List<Walk> namePaths, List<UserAccess> access) {}

  private Senders senders(List<DomainName> speaking) {
    SpfReader reader = new SpfReader(context);
    SpfFacts spf = reader.read(domain);
    List<String> words = MailPolicies.of(domain, speaking, context).words();
    List<Walk> walks = namePaths(speaking, reader.included(), words.contains("mta-sts"));
    List<UserAccess> access =
        speaking.isEmpty() ? List.of() : UserAccessProbe.look(domain, speaking, context);
    return new Senders(spf, words, walks, access);
  }

  private Map<DomainName, List<SmtpDialogue>> dialogues(
      List<DomainName> speaking, Map<DomainName, HostFacts> looked) {
    record Peer(DomainName host, IpAddress address) {}
    List<Peer> peers = new ArrayList<>();
    Map<DomainName, List<SmtpDialogue>> held = new LinkedHashMap<>();
    for (DomainName host : speaking) {
      held.put(host, new ArrayList<>());
      HostFacts facts = looked.get(host);
      if (facts != null) {
        facts.a().addresses().stream().limit(ADDRESSES).forEach(a -> peers.add(new Peer(host, a)));
        facts.aaaa().addresses().stream().limit(ADDRESSES).forEach(a -> peers.add(new Peer(host, a)));
      }
    }
    List<SmtpDialogue> all =
        Together.each(peers, peer -> new SmtpSession(peer.host(), peer.address(), context).hold());
    for (int i = 0; i < all.size(); i++) {
      held.computeIfAbsent(peers.get(i).host(), _ -> new ArrayList<>()).add(all.get(i));
    }
    return held;
  }

  private static HostFacts dialled(HostFacts facts, @Nullable List<SmtpDialogue> dialogues) {
    if (dialogues == null) {
      return facts;
    }
    List<AddressFacts> addresses = new ArrayList<>();
    for (SmtpDialogue held : dialogues) {
      PortFacts port = new PortFacts(PORT, held.attempts(), held.startTls(), null);
      addresses.add(new AddressFacts(held.address(), List.of(port), held.reverse()));
    }
    return new HostFacts(
        facts.host(), facts.a(), facts.aaaa(), facts.cnames(), facts.dnssec(), facts.zone(),
        facts.ipv6Walk(), facts.authorities(), facts.https(), addresses);
  }

  private List<Walk> namePaths(
      List<DomainName> exchangers, Set<DomainName> spfIncludes, boolean mtaSts) {
    if (!context.options().names()) {
      return List.of();
    }
    List<Walk> walks = new ArrayList<>();
    walks.add(NamePathProbe.walk(domain, "MX", context));
    walks.addAll(Together.each(exchangers, host -> NamePathProbe.ipv6Walk(host, context)));
    List<DomainName> includes = new TreeSet<>(spfIncludes).stream().limit(12).toList();
    walks.addAll(Together.each(includes, name -> NamePathProbe.walk(name, "TXT", context)));
    if (mtaSts) {
      DomainName.parse("mta-sts." + domain)
          .ifPresent(host -> walks.add(NamePathProbe.ipv6Walk(host, context)));
    }
    return walks;
  }
}
