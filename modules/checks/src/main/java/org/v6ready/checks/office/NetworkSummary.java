package org.v6ready.checks.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.OfficeAssessment;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.ResolverLook;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.vantage.FamilyState;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

/// The network in a dozen answers, derived from facts and verdicts; null is *not proven from here*.
public record NetworkSummary(
    String interfaceName,
    @Nullable IpPrefix ipv4Prefix,
    @Nullable IpPrefix ipv6Prefix,
    @Nullable Boolean routerAdvertisement,
    List<IpAddress> routers,
    List<IpAddress> rdnss,
    @Nullable IpPrefix pref64,
    @Nullable IpPrefix nat64Prefix,
    boolean dns64,
    List<IpAddress> resolvers,
    @Nullable Boolean ipv4Internet,
    @Nullable Boolean ipv6Internet,
    @Nullable Boolean ipv4ThroughNat64) {
  public NetworkSummary {
    routers = List.copyOf(routers);
    rdnss = List.copyOf(rdnss);
    resolvers = List.copyOf(resolvers);
  }

  /// The summary of an audit.
  public static NetworkSummary of(OfficeFacts facts, OfficeAssessment assessment) {
    OfficeView view = OfficeView.of(facts);
    List<IpPrefix> nat64 = Stream.concat(facts.line().pref64().stream(), facts.line().dns64().stream()).toList();
    return new NetworkSummary(
        facts.lan().interfaceName(),
        four(facts),
        six(view),
        truth(assessment, "lan-01"),
        routers(facts, view),
        view.options(NdOption.RecursiveDns.class).stream().flatMap(one -> one.servers().stream()).distinct().toList(),
        facts.line().pref64().stream().findFirst().orElse(null),
        nat64.stream().findFirst().orElse(null),
        !facts.line().dns64().isEmpty(),
        facts.line().resolvers().known().stream().flatMap(List::stream).filter(one -> one.source().equals("system"))
            .map(ResolverLook::address).toList(),
        internet(facts.vantage().ipv4()),
        internet(facts.vantage().ipv6()),
        nat64.isEmpty() ? Boolean.FALSE : truth(assessment, "net-10"));
  }

  private static @Nullable IpPrefix four(OfficeFacts facts) {
    return facts.host().addresses().known().stream().flatMap(List::stream)
        .filter(one -> one.interfaceName().equals(facts.lan().interfaceName()) && one.address().family() == Family.IPV4)
        .filter(one -> one.address().scope() != AddressScope.LINK_LOCAL && one.prefixLength() < 32)
        .map(HostAddress::prefix).findFirst().orElse(null);
  }

  /// The office's IPv6 prefix alone, which needs no verdict; null when none is known.
  public static @Nullable IpPrefix ipv6Prefix(OfficeFacts facts) {
    return six(OfficeView.of(facts));
  }

  private static @Nullable IpPrefix six(OfficeView view) {
    Optional<IpPrefix> advertised =
        view.options(NdOption.PrefixInformation.class).stream().map(NdOption.PrefixInformation::prefix)
            .filter(prefix -> prefix.address().scope() == AddressScope.GLOBAL).findFirst();
    return advertised.or(() -> view.six(AddressScope.GLOBAL).stream().map(HostAddress::prefix).findFirst()).orElse(null);
  }

  private static List<IpAddress> routers(OfficeFacts facts, OfficeView view) {
    Stream<IpAddress> senders =
        facts.lan().advertisements().stream().filter(ra -> ra.lifetime() != null).map(RouterAdvertisement::source);
    Stream<IpAddress> gateways = view.defaults(Family.IPV6).stream().flatMap(route -> Optional.ofNullable(route.gateway()).stream());
    return Stream.concat(senders, gateways).distinct().toList();
  }

  private static @Nullable Boolean truth(OfficeAssessment assessment, String check) {
    return assessment.verdicts().stream().filter(verdict -> verdict.check().equals(check)).findFirst()
        .map(Verdict::judgement)
        .map(NetworkSummary::truth)
        .orElse(null);
  }

  private static @Nullable Boolean truth(Judgement judgement) {
    return switch (judgement) {
      case PASS, WARN -> Boolean.TRUE;
      case FAIL, NOT_APPLICABLE -> Boolean.FALSE;
      case INCONCLUSIVE -> null;
    };
  }

  /// Routes alone prove nothing; an address that is only translated is no line of its own.
  private static @Nullable Boolean internet(FamilyState state) {
    return switch (state) {
      case OK -> Boolean.TRUE;
      case BROKEN, NONE, TRANSLATED -> Boolean.FALSE;
      case ROUTE_ONLY -> null;
    };
  }
}
