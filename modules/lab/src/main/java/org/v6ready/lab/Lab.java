package org.v6ready.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.target.Target;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Anchor;

/// A small broken Internet inside this process: signed root and TLD, hosting companies, websites with
/// every kind of fault that loopback can show, and its own certificate authority. Nothing leaves the
/// machine; [#towards] says which loopback socket stands for which address.
public final class Lab implements AutoCloseable {
  private final LabPorts ports = new LabPorts();
  private final Cast cast;
  private final Path directory;
  private final Path caFile;
  private final Path rootHints;
  private final Path trustAnchor;

  private Lab(Clock clock) {
    try {
      this.directory = Files.createTempDirectory("v6ready-lab");
      LabCertificates certificates = new LabCertificates(clock.now());
      this.cast = new Cast(clock.now(), certificates, ports);
      cast.start();
      this.caFile = certificates.writeRoot(directory);
      this.rootHints = Files.writeString(directory.resolve("root.hints"), Cast.ROOT_HINTS);
      this.trustAnchor = Files.writeString(directory.resolve("root.key"), cast.trustAnchor());
    } catch (IOException unwritable) {
      throw new LabUnavailable("The lab needs room for three small files in the temporary directory.", unwritable);
    }
  }

  /// Starts every server; throws [LabUnavailable] on a machine without `::1`.
  public static Lab start() {
    return new Lab(Clock.system());
  }

  /// The loopback socket that stands for an address and port; a closed one when nothing listens.
  public InetSocketAddress towards(IpAddress address, int port) {
    return ports.towards(address, port);
  }

  /// The lab's recursive resolvers.
  public List<IpAddress> resolvers() {
    return Cast.RESOLVERS;
  }

  /// The lab's certificate authority, PEM.
  public Path caFile() {
    return caFile;
  }

  /// The lab's root servers, master-file format.
  public Path rootHints() {
    return rootHints;
  }

  /// The lab's root key, a DNSKEY line.
  public Path trustAnchor() {
    return trustAnchor;
  }

  /// What the lab's vantage proof dials.
  public List<Anchor> anchors() {
    return cast.anchors();
  }

  /// The cast, in a fixed order.
  public List<Scenario> scenarios() {
    return cast.scenarios();
  }

  /// One member of the cast; an unknown id is a bug.
  public Scenario scenario(String id) {
    return scenarios().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  /// The targets of the whole cast.
  public List<Target> targets() {
    return scenarios().stream().map(Scenario::target).toList();
  }

  @Override
  public void close() {
    cast.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
