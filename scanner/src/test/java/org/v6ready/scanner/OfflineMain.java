package org.v6ready.scanner;

/// The program as a process of its own, without any network.
public final class OfflineMain {
  private OfflineMain() {}

  public static void main(String... args) {
    Console own = Console.system(args);
    System.exit(CommandLineRun.run(
        new Console(own.out(), own.err(), false, false, 80, own.environment(), own.directory(), own.language(), Cli.OFFLINE), args));
  }
}
