package org.v6ready.use.visit;

import java.util.Locale;
import java.util.regex.Pattern;

/// The class of a browser, all that is kept of its `User-Agent`.
public enum Agent {
  PHONE,
  COMPUTER,
  /// Says that it is no person's browser, or says nothing.
  BOT;

  private static final Pattern ROBOT =
      Pattern.compile(
          "bot\\b|bot/|crawl|spider|slurp|headless|phantomjs|lighthouse|pingdom|monitor|uptime|preview"
              + "|curl|wget|python|java/|go-http|okhttp|libwww|httpclient|facebookexternalhit|zalo-?pc-crawler|scan");
  private static final Pattern PHONES = Pattern.compile("android|iphone|ipad|ipod|mobile|windows phone");

  /// The class of a `User-Agent` header, which may be empty.
  public static Agent of(String header) {
    String agent = header.toLowerCase(Locale.ROOT);
    if (!agent.contains("mozilla/") || ROBOT.matcher(agent).find()) {
      return BOT;
    }
    return PHONES.matcher(agent).find() ? PHONE : COMPUTER;
  }

  /// The word in JSON and bundles.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
