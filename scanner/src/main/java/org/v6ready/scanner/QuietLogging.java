package org.v6ready.scanner;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Libraries' log records and threads' uncaught exceptions go to the debug log or nowhere, never to the
/// terminal.
final class QuietLogging {
  private QuietLogging() {}

  static void begin(Trouble trouble) {
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> trouble.log(thrown));
    System.setProperty("java.util.logging.config.class", Nothing.class.getName());
    if (trouble.debug()) {
      Logger root = Logger.getLogger("");
      root.setLevel(Level.INFO);
      root.addHandler(new ToDebugLog(trouble));
    }
  }

  /// A logging configuration without handlers, built by its name.
  public static final class Nothing {}

  private static final class ToDebugLog extends Handler {
    private final Trouble trouble;

    ToDebugLog(Trouble trouble) {
      this.trouble = trouble;
    }

    @Override
    public void publish(LogRecord record) {
      trouble.log(record.getLoggerName() + " " + record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
