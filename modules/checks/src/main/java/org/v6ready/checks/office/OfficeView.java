package org.v6ready.checks.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.LocalHost.StackSettings;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.ResolverLook;
import org.v6ready.model.office.RouterAdvertisement;

/// Facts as several checks look at them.
public record OfficeView(OfficeFacts facts) {
  private static final IpAddress UNNAMED = IpAddress.of("::");

  /// The view of an office's facts.
  public static OfficeView of(OfficeFacts facts) {
    return new OfficeView(facts);
  }

  /// The IPv6 addresses of the office's interface, all of them when no interface was chosen.
  public List<HostAddress> six() {
    String on = facts.lan().interfaceName();
    return facts.host().addresses().known().orElse(List.of()).stream()
        .filter(one -> one.address().family() == Family.IPV6 && (on.isEmpty() || one.interfaceName().equals(on)))
        .filter(one -> one.address().scope() != AddressScope.LOOPBACK)
        .toList();
  }

  /// Its usable addresses of one scope.
  public List<HostAddress> six(AddressScope scope) {
    return six().stream().filter(one -> one.usable() && one.address().scope() == scope).toList();
  }

  /// The office's interface.
  public Optional<NetInterface> link() {
    return facts.host().interfaces().known().stream().flatMap(List::stream)
        .filter(one -> one.name().equals(facts.lan().interfaceName())).findFirst();
  }

  /// The default routes of a family.
  public List<HostRoute> defaults(Family family) {
    return facts.host().routes().known().stream().flatMap(List::stream)
        .filter(route -> route.isDefault() && route.destination().address().family() == family).toList();
  }

  /// Advertisements a host accepts.
  public List<RouterAdvertisement> advertisements() {
    return facts.lan().advertisements().stream().filter(ra -> ra.faults().isEmpty()).toList();
  }

  /// Options of one kind in all of them. Prefixes without a sender carry no flags and are left out.
  public <T extends NdOption> List<T> options(Class<T> kind) {
    return advertisements().stream()
        .filter(ra -> !(ra.source().equals(UNNAMED) && kind == NdOption.PrefixInformation.class))
        .flatMap(ra -> ra.options(kind)).distinct().toList();
  }

  /// Whether the options of advertisements are known at all.
  public boolean optionsKnown() {
    return !facts.lan().advertisements().isEmpty();
  }

  /// Stack settings of the office's interface and of all.
  public Stream<StackSettings> stack() {
    return facts.host().stack().known().stream().flatMap(List::stream)
        .filter(one -> one.interfaceName().equals("all") || one.interfaceName().equals(facts.lan().interfaceName()));
  }

  /// Whether IPv6 is switched off here.
  public boolean off() {
    return stack().anyMatch(StackSettings::disabled);
  }

  /// Resolvers asked, one family.
  public List<ResolverLook> resolvers(Family family) {
    return facts.line().resolvers().known().stream().flatMap(List::stream).filter(one -> one.address().family() == family).toList();
  }

  /// Any sign of IPv6 beyond link-local addresses.
  public boolean ipv6Shows() {
    return !facts.lan().advertisements().isEmpty()
        || link().map(NetInterface::raSeen).orElse(false)
        || six().stream().anyMatch(one -> one.address().scope() != AddressScope.LINK_LOCAL);
  }
}
