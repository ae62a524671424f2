package org.v6ready.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.v6ready.model.time.Clock;
import org.v6ready.store.SqliteRunStore;

/// A dashboard over three runs of a few members of the laboratory's cast, and a client that keeps no
/// cookies of its own.
final class Site implements AutoCloseable {
  static final Set<String> CAST = Set.of("khoe-manh", "chi-ipv4", "chi-ipv6", "het-han", "tu-choi", "tai-nguyen-cu");

  final SqliteRunStore store;
  final LabScans scans;
  final Dashboard dashboard;
  private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private Site(SqliteRunStore store, LabScans scans) {
    this.store = store;
    this.scans = scans;
    this.dashboard = Dashboard.start(new DashboardSettings("127.0.0.1", 0, "v6ready 1.0.0"), store, scans, Clock.system());
  }

  /// Scanned already, with two earlier runs.
  static Site withHistory() {
    Site site = empty();
    site.scans.demonstration = false;
    site.scans.history();
    return site;
  }

  /// Without any run.
  static Site empty() {
    return of(CAST);
  }

  /// Without any run, over these members of the cast.
  static Site of(Set<String> cast) {
    try {
      SqliteRunStore store = SqliteRunStore.open(Files.createTempDirectory("v6ready-site").resolve("v6ready.db"));
      return new Site(store, new LabScans(store, cast));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  String address() {
    return "http://127.0.0.1:" + dashboard.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path)).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /// A form sent with the token of a fresh visit, and these further headers.
  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    String cookie = get("/scan").headers().allValues("Set-Cookie").stream()
        .filter(c -> c.startsWith("v6ready=")).findFirst().orElseThrow().split(";")[0];
    String body = form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "token=" + cookie.substring(8) + "&", ""));
    return send(path, body, List.of("Cookie", cookie), headers);
  }

  HttpResponse<String> send(String path, String body, List<String> cookie, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header(cookie.get(0), cookie.get(1));
    }
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    dashboard.close();
    scans.close();
    store.close();
    client.close();
  }
}
