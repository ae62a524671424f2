package org.v6ready.scanner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.name.DomainName;
import org.v6ready.store.UseStore;
import org.v6ready.use.context.ApnicJson;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.Wires;
import org.v6ready.wire.http.Fetch;
import org.v6ready.wire.http.FetchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `use import-apnic`: keeps APNIC's series of a country or a network, which is context and not local.
@Command(name = "import-apnic")
final class UseImportApnicCommand implements Callable<Integer> {
  private static final int LARGEST = 64 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin NetworkOptions network = new NetworkOptions();

  @Parameters(index = "0", paramLabel = "FILE|URL")
  String source = "";

  UseImportApnicCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ApnicJson.Imported imported;
    try (InputStream json = source.startsWith("http") ? fetched() : file()) {
      imported = ApnicJson.read(json);
    }
    if (!imported.points().isEmpty()) {
      try (UseStore store = Home.useStore(console, common.data)) {
        store.addContext(imported.points());
      }
    }
    console.say("use.apnic.read", Map.of(
        "days", Integer.toString(imported.points().size()),
        "few", Integer.toString(imported.tooFew()),
        "unreadable", Integer.toString(imported.unreadable())));
    if (imported.brokenOff()) {
      console.say("use.apnic.broken", Map.of());
    }
    return imported.points().isEmpty() || imported.brokenOff() ? Exit.FINDINGS : Exit.OK;
  }

  private InputStream file() throws IOException {
    Path path = console.directory().resolve(source);
    if (!Files.isRegularFile(path) || !Files.isReadable(path) || Files.size(path) > LARGEST) {
      throw Refused.usage("option.file", Map.of("option", "use import-apnic", "file", source));
    }
    return Files.newInputStream(path);
  }

  private InputStream fetched() {
    URI url;
    Optional<DomainName> name;
    try {
      url = URI.create(source);
      name = Optional.of(new DomainName(String.valueOf(url.getHost())));
    } catch (IllegalArgumentException malformed) {
      throw Refused.usage("use.apnic.url", Map.of("value", source));
    }
    String detail = "";
    try (Wire wire = Wires.open(network.settings(console, TargetsFile.readOrDefault(console, null)))) {
      for (Family family : new Family[] {Family.IPV6, Family.IPV4}) {
        Deadline deadline = Deadline.in(PATIENCE, wire.clock());
        for (IpAddress address : wire.resolver().addresses(name.orElseThrow(), family, deadline).addresses()) {
          Fetch fetch = wire.web().fetch(request(url, address), deadline);
          if (fetch.http() != null && fetch.http().status() == 200) {
            return new ByteArrayInputStream(fetch.body());
          }
          detail = address + ": " + (fetch.http() == null ? fetch.attempt().state().word() : "HTTP " + fetch.http().status());
        }
      }
    }
    throw Refused.machine("use.apnic.unreachable", Map.of("url", source, "detail", detail.isEmpty() ? "DNS" : detail));
  }

  private static FetchRequest request(URI url, IpAddress address) {
    boolean tls = !"http".equals(url.getScheme());
    int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return new FetchRequest(address, port, tls, url.getHost(), path + query, LARGEST, false);
  }

}
