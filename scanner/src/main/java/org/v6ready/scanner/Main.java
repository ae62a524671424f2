package org.v6ready.scanner;

/// The program's entry. `version` answers before anything is loaded; everything else goes through
/// [CommandLineRun].
public final class Main {
  private Main() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String... args) {
    if (args.length == 1 && (args[0].equals("version") || args[0].equals("--version"))) {
      System.out.println(Program.NAME);
      return;
    }
    int exit = CommandLineRun.run(Console.system(args), args);
    // During a shutdown (Ctrl-C) exit would wait for ever; the virtual machine ends with 130 itself.
    if (exit == Exit.INTERRUPTED) {
      return;
    }
    System.exit(exit);
  }
}
