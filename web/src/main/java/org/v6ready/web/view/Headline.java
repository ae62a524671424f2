package org.v6ready.web.view;

import java.util.Collection;
import java.util.List;

/// One number of the overview: how many of `of` services reach a goal, and how many could not be
/// decided. `name` is the goal's, and the tag of the rows that reach it.
public record Headline(String name, int yes, int unknown, int of) {
  static Headline of(String name, Collection<Goal> states) {
    return new Headline(name, count(states, Goal.YES), count(states, Goal.UNKNOWN), states.size());
  }

  private static int count(Collection<Goal> states, Goal state) {
    return (int) List.copyOf(states).stream().filter(s -> s == state).count();
  }

  /// Whole percent; 100 only when all, 0 only when none.
  public int percent() {
    if (of == 0 || yes == 0) {
      return 0;
    }
    return yes == of ? 100 : Math.clamp(Math.round(100f * yes / of), 1, 99);
  }
}
