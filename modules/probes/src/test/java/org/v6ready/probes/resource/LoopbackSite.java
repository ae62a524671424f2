package org.v6ready.probes.resource;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.probes.AnyName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.probes.RunMemory;
import org.v6ready.probes.page.KnownHosts;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

/// A web server on 127.0.0.1 to which every name leads over both families.
public final class LoopbackSite implements AutoCloseable {
  private final HttpServer server;
  private final AnyName names;
  private final Wire wire;

  /// With these answers to whatever is asked.
  public LoopbackSite(HttpHandler answers) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    IpAddress four = IpAddress.of("14.225.9.9");
    names = new AnyName(four, IpAddress.of("2401:d800:9::9"));
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 100);
    server.createContext("/", answers);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    wire =
        Wires.open(
            new WireSettings(List.of(four), null, null, null, null, "v6ready/test", 64, 10_000,
                (_, port) -> new InetSocketAddress(loopback, port == 53 ? names.port() : port == 80 ? server.getAddress().getPort() : 1),
                Clock.system()));
  }

  /// The way to it.
  public Wire wire() {
    return wire;
  }

  /// What a page at `http://www.site.test/` loads.
  Resources read(String html, Duration timeout) {
    ProbeContext context =
        new ProbeContext(wire, Vantage.dualStack(), new ProbeOptions(false, true, 0), 1, timeout, false, new RunMemory());
    return ResourceProbe.measure("http://www.site.test/", html, Map.of(), new KnownHosts(context), context);
  }

  @Override
  public void close() {
    wire.close();
    server.stop(0);
    names.close();
  }
}
