package org.v6ready.web.visitor;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.v6ready.use.settings.TestName;
import org.v6ready.use.settings.VisitorTest;

/// What every public answer carries: a policy that lets the page load its own files and reach the
/// configured test names, nothing else; no cache, no cookie. Hosts that are not configured get nothing.
final class PublicHeaders {
  private static final int MISDIRECTED = 421;

  private final VisitorTest test;
  private final String policy;

  PublicHeaders(VisitorTest test) {
    this.test = test;
    String names = test.ordered().values().stream().map(TestName::source).distinct().collect(Collectors.joining(" "));
    this.policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' " + names + "; connect-src 'self' " + names
            + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  void write(Context context) {
    context.header("Content-Security-Policy", policy);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    context.header("Cache-Control", context.path().startsWith("/assets/") ? "max-age=3600" : "no-store");
    boolean known =
        isPage(context) || context.path().equals("/healthz")
            || test.names().values().stream().anyMatch(name -> VisitorRoutes.sameHost(name, host(context)));
    if (!known) {
      throw new HttpResponseException(MISDIRECTED, "421");
    }
  }

  /// Whether the request is for the page's own name.
  boolean isPage(Context context) {
    return VisitorRoutes.sameHost(test.page(), host(context));
  }

  private static String host(Context context) {
    return String.valueOf(context.host()).toLowerCase(Locale.ROOT).replaceAll(":\\d+$", "");
  }
}
