package org.v6ready.wire.dns;

import java.util.List;
import java.util.Optional;
import org.v6ready.wire.WireSettings;

/// The three ways to ask the DNS, built together because they share sockets and caches.
public record DnsStack(Resolver resolver, Authority authority, Walker walker) {
  /// The DNS as the settings describe it. Opens no socket; reads the system's resolvers when none
  /// are set. Root hints or trust anchors that cannot be used throw [DnsFileException].
  public static DnsStack open(WireSettings settings) {
    LocalInterface from = new LocalInterface(settings.interfaceName());
    DnsSockets sockets = new DnsSockets(from);
    ServerQuestions questions = new ServerQuestions(sockets, settings.routes(), settings.clock());
    WalkMemory memory = new WalkMemory(settings.clock(), RootHints.load(settings.rootHints()));
    // Resolver and walk ask each other: the one to unmask DNS64, the other to explain a missing glue.
    Walker[] walker = new Walker[1];
    Dns64 dns64 =
        new Dns64(List.of(), (name, transport, deadline) -> walker[0].walk(name, "AAAA", transport, deadline));
    RecursiveResolver resolver = new RecursiveResolver(servers(settings), sockets, from, settings.routes(), dns64);
    WalkGround ground =
        new WalkGround(memory, questions, settings.rootHints() != null, resolverOf(resolver));
    walker[0] =
        new IterativeWalker(
            ground, new Validation(ground, resolver, TrustAnchors.load(settings.trustAnchor()), settings.clock()));
    return new DnsStack(resolver, new DirectAuthority(sockets, settings.routes()), walker[0]);
  }

  private static WalkGround.Recursive resolverOf(Resolver resolver) {
    return (name, family, deadline) ->
        Optional.of(resolver.addresses(Names.domain(name), family, deadline))
            .filter(answer -> answer.status().clean())
            .map(answer -> !answer.addresses().isEmpty());
  }

  private static List<SystemResolvers.Server> servers(WireSettings settings) {
    return settings.resolvers().isEmpty()
        ? SystemResolvers.read()
        : settings.resolvers().stream().map(address -> new SystemResolvers.Server(address, null)).toList();
  }
}
