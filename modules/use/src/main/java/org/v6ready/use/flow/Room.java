package org.v6ready.use.flow;

/// What all observation domains together may hold, so that a flood of them from one forged sender fills no
/// memory: templates, and octets of data that wait for a template. One thread at a time.
final class Room {
  private static final int MOST_TEMPLATES = 50_000;
  private static final int MOST_WAITING_OCTETS = 16 << 20;

  private int templates;
  private int waitingOctets;

  /// Takes the room of one more template; false when there is none.
  boolean template() {
    boolean free = templates < MOST_TEMPLATES;
    templates += free ? 1 : 0;
    return free;
  }

  void forgetTemplates(int count) {
    templates -= count;
  }

  /// Takes the room of octets that wait; false when there is none.
  boolean waits(int octets) {
    boolean free = waitingOctets + octets <= MOST_WAITING_OCTETS;
    waitingOctets += free ? octets : 0;
    return free;
  }

  void waitsNoMore(int octets) {
    waitingOctets -= octets;
  }
}
