package org.v6ready.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.ConnectSamples;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.mail.MailFacts;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.ResourceFacts;

/// Everything measured about one target in one run.
public sealed interface TargetFacts {
  /// The hosts, the entry host first.
  List<HostFacts> hosts();

  /// The zones of the service and of its aliases, the entry host's first; empty when names were not
  /// asked for.
  List<ZoneFacts> zones();

  /// A website. `hosts` holds the entry host, its apex or `www` sibling and the declared ones;
  /// `dependencies` the hosts of redirects and sub-resources; `literals` the IP-literal URLs found in
  /// markup, styles, scripts, forms and redirects. `resources` is null when the page never arrived;
  /// `further` is what this run's connections alone do not tell.
  record Web(
      List<HostFacts> hosts,
      List<ZoneFacts> zones,
      boolean entryTls,
      List<PageVisit> visits,
      List<HostFacts> dependencies,
      @Nullable List<ResourceFacts> resources,
      List<String> literals,
      List<LargeTransfer> transfers,
      List<ConnectSamples> samples,
      Further further)
      implements TargetFacts {
    public Web {
      hosts = List.copyOf(hosts);
      zones = List.copyOf(zones);
      visits = List.copyOf(visits);
      dependencies = List.copyOf(dependencies);
      resources = resources == null ? null : List.copyOf(resources);
      literals = List.copyOf(literals);
      transfers = List.copyOf(transfers);
      samples = List.copyOf(samples);
      // Runs stored by an older program have no such field.
      further = Objects.requireNonNullElseGet(further, Further::none);
    }

    /// A website of which nothing further is known.
    public Web(
        List<HostFacts> hosts,
        List<ZoneFacts> zones,
        boolean entryTls,
        List<PageVisit> visits,
        List<HostFacts> dependencies,
        @Nullable List<ResourceFacts> resources,
        List<String> literals,
        List<LargeTransfer> transfers,
        List<ConnectSamples> samples) {
      this(hosts, zones, entryTls, visits, dependencies, resources, literals, transfers, samples, Further.none());
    }

    /// The same website with more transfers.
    public Web with(List<LargeTransfer> more) {
      List<LargeTransfer> all = new ArrayList<>(transfers);
      all.addAll(more);
      return new Web(
          hosts, zones, entryTls, visits, dependencies, resources, literals, all, samples, further);
    }

    /// The same website with these hosts as what its page leads to.
    public Web leadingTo(List<HostFacts> others) {
      return new Web(
          hosts, zones, entryTls, visits, others, resources, literals, transfers, samples, further);
    }

    /// The same website with what else is known of it.
    public Web with(Further more) {
      return new Web(
          hosts, zones, entryTls, visits, dependencies, resources, literals, transfers, samples, more);
    }
  }

  /// The mail of a domain; `hosts` holds the domain, then its exchangers.
  record Mail(List<HostFacts> hosts, List<ZoneFacts> zones, MailFacts mail) implements TargetFacts {
    public Mail {
      hosts = List.copyOf(hosts);
      zones = List.copyOf(zones);
    }
  }

  /// A zone.
  record Dns(List<HostFacts> hosts, List<ZoneFacts> zones) implements TargetFacts {
    public Dns {
      hosts = List.copyOf(hosts);
      zones = List.copyOf(zones);
    }
  }

  /// One endpoint; an exchange for every address that was dialled.
  record Endpoint(List<HostFacts> hosts, List<ZoneFacts> zones, List<EndpointExchange> exchanges)
      implements TargetFacts {
    public Endpoint {
      hosts = List.copyOf(hosts);
      zones = List.copyOf(zones);
      exchanges = List.copyOf(exchanges);
    }
  }
}
