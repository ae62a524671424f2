package org.v6ready.probes.browser;

import java.time.Duration;
import org.v6ready.model.time.Clock;

/// A process that starts a browser and holds it until it is killed.
final class HeldBrowser {
  private HeldBrowser() {}

  public static void main(String... args) {
    Chromium browser = Chromium.start(null, "v6ready/test");
    System.out.println("started " + browser.version());
    System.out.flush();
    Clock.system().pause(Duration.ofMinutes(1));
  }
}
