package org.v6ready.plan;

import java.util.List;
import java.util.Optional;
import org.v6ready.model.target.Actor;

/// A unit or organisation of the plan. `id` is short, such as `VHXH`; `ours` says whether it belongs to
/// the office whose plan this is; `actors` are the kinds of owner it stands for when a finding names one;
/// `duty` is what the plan gives it to do.
public record Body(String id, Wording name, boolean ours, List<Actor> actors, Wording duty) {
  public Body {
    actors = List.copyOf(actors);
  }

  /// The first of `bodies` that answers for an actor.
  public static Optional<Body> of(Actor actor, List<Body> bodies) {
    return bodies.stream().filter(body -> body.actors().contains(actor)).findFirst();
  }
}
