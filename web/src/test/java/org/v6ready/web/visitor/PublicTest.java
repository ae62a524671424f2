package org.v6ready.web.visitor;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.Access;
import org.v6ready.store.SqliteUseStore;
import org.v6ready.store.UseStore;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.settings.TestName;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.visit.TestObject;

/// The visitor test on loopback, whose names are literals: the page and the dual-stack name on
/// 127.0.0.1, the IPv6-only one on ::1. Loopback is the trusted proxy, so that a request can come from
/// any address. Its clock is turned by the test.
final class PublicTest implements AutoCloseable {
  static final String BROWSER = "Mozilla/5.0 (Linux; Android 14; Pixel) Chrome/140 Mobile";

  final UseStore store;
  final VisitorServer server;
  final TestClock clock = new TestClock();
  private final HttpClient client = HttpClient.newHttpClient();

  PublicTest(Path directory, int perMinute) {
    store = SqliteUseStore.open(directory.resolve("v6ready.db"));
    UseSettings settings =
        new UseSettings("xã Trần Phú", List.of("Trung tâm", "Bản Sảng"),
            List.of(new Operator("Viettel", List.of(7552L), List.of(Access.FIXED, Access.MOBILE))), null);
    server = VisitorServer.start(settings, test(perMinute), store, "v6ready 1.0.0", clock);
  }

  private static VisitorTest test(int perMinute) {
    Map<TestObject, TestName> names = new EnumMap<>(TestObject.class);
    names.put(TestObject.DUAL, new TestName("http", "127.0.0.1", 0));
    names.put(TestObject.IPV4, new TestName("http", "v4.kiemtra.test", 0));
    names.put(TestObject.IPV6, new TestName("http", "[::1]", 0));
    List<IpPrefix> loopback = List.of(IpPrefix.parse("127.0.0.0/8").orElseThrow(), IpPrefix.parse("::1/128").orElseThrow());
    return new VisitorTest("::", 0, new TestName("http", "127.0.0.1", 0), names, loopback, false, perMinute, 400, "0209 123 456", null);
  }

  HttpResponse<String> get(String path, String from) throws Exception {
    return send(HttpRequest.newBuilder(), path, from);
  }

  HttpResponse<String> post(String path, String form, String from) throws Exception {
    return send(
        HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(form)).header("Content-Type", "application/x-www-form-urlencoded"),
        path, from);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path, String from) throws Exception {
    request.uri(URI.create("http://127.0.0.1:" + server.port() + path)).header("User-Agent", BROWSER);
    if (!from.isEmpty()) {
      request.header("X-Forwarded-For", from);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /// The token of a beacon fetched from an address; empty when none was given.
  String beacon(String from) throws Exception {
    Matcher token = Pattern.compile("T=\"([^\"]*)\"").matcher(get("/b.js", from).body());
    return token.find() ? token.group(1) : "";
  }

  @Override
  public void close() {
    server.close();
    store.close();
    client.close();
  }

  /// Real waiting, turned time.
  static final class TestClock implements Clock {
    private final java.util.concurrent.atomic.AtomicLong ahead = new java.util.concurrent.atomic.AtomicLong();

    void turn(java.time.Duration by) {
      ahead.addAndGet(by.toNanos());
    }

    @Override
    public java.time.Instant now() {
      return Clock.system().now().plusNanos(ahead.get());
    }

    @Override
    public long nanoTime() {
      return Clock.system().nanoTime() + ahead.get();
    }

    @Override
    public void pause(java.time.Duration duration) {
      Clock.system().pause(duration);
    }
  }
}
