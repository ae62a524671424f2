package org.v6ready.web;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every request passes: answers only to loopback host names (a name that rebinds to us is
/// refused), headers that forbid foreign content, and a token for every change.
public final class Guard {
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String COOKIE = "v6ready";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final SecureRandom random = new SecureRandom();

  void check(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
    context.header("Cache-Control", context.path().startsWith("/assets/") ? "no-cache" : "no-store");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    String host = String.valueOf(context.host()).toLowerCase(Locale.ROOT).replaceAll(":\\d+$", "");
    if (!HOSTS.contains(host)) {
      throw new ForbiddenResponse();
    }
    boolean reads = READING.contains(context.method().name());
    if (context.req().getContentLengthLong() > Dashboard.LARGEST_REQUEST) {
      throw new ContentTooLargeResponse();
    }
    if (!reads && (fromElsewhere(context) || !same(context.formParam("token"), context.cookie(COOKIE)))) {
      throw new ForbiddenResponse();
    }
  }

  /// What browsers say of a request that another site made.
  private static boolean fromElsewhere(Context context) {
    String site = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    return (site != null && !site.equals("same-origin") && !site.equals("none"))
        || (origin != null && !origin.equals("http://" + context.host()));
  }

  private static boolean same(@Nullable String given, @Nullable String kept) {
    return given != null
        && kept != null
        && !given.isEmpty()
        && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
  }

  /// The session's token, made and set as a cookie when there is none.
  public String token(Context context) {
    String kept = context.cookie(COOKIE);
    if (kept != null && kept.length() == 43) {
      return kept;
    }
    byte[] octets = new byte[32];
    random.nextBytes(octets);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    context.cookie(new Cookie(COOKIE, token, "/", -1, false, true, null, SameSite.STRICT));
    return token;
  }
}
