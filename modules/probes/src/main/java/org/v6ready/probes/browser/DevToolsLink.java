package org.v6ready.probes.browser;

import java.io.IOException;

/// The way messages of the DevTools protocol take to and from one browser.
interface DevToolsLink extends AutoCloseable {
  /// Who hears them; called on one thread.
  interface Hearer {
    void message(String json);

    /// The browser is gone; nothing more comes.
    void ended(Throwable why);
  }

  /// Begins to hear.
  void listen(Hearer hearer);

  /// Sends one message. For one thread at a time.
  void send(String json) throws IOException, InterruptedException;

  @Override
  void close();
}
