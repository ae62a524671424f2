package org.v6ready.scanner;

import org.v6ready.lab.Lab;

/// The program as a process of its own, on a laboratory's network; for tests that kill it.
public final class LabMain {
  private LabMain() {}

  public static void main(String... args) {
    // Before the lab logs its first line, as the program itself does.
    System.setProperty("java.util.logging.config.class", QuietLogging.Nothing.class.getName());
    Console own = Console.system(args);
    try (Lab lab = Lab.start()) {
      Console console =
          new Console(own.out(), own.err(), own.outIsTerminal(), own.errIsTerminal(), own.columns(), own.environment(),
              own.directory(), own.language(), LabNetwork.of(lab));
      int exit = CommandLineRun.run(console, args);
      if (exit != Exit.INTERRUPTED) {
        Runtime.getRuntime().halt(exit);
      }
    }
  }
}
