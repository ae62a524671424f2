package org.v6ready.plan;

import java.util.List;
import java.util.Optional;
import org.v6ready.model.target.Actor;

/// A unit or organisation of the plan. `id` is short, such as `VHXH`; `ours` says whether it belongs to
/// the office whose plan this is; `actors` are the kinds of owner it stands for when a finding names one;
/// `duty` is what the plan gives it to do; `addressees` are whom letters to it go to, one letter each
/// (the body's own name when there are none).
public record Body(
    String id, Wording name, boolean ours, List<Actor> actors, Wording duty, List<Addressee> addressees) {
  public Body {
    actors = List.copyOf(actors);
    addressees = List.copyOf(addressees);
  }

  /// One of several a body stands for, such as one operator; a finding is for it when its subject or a
  /// service's name holds one of `words`.
  public record Addressee(String name, List<String> words) {
    public Addressee {
      words = List.copyOf(words);
    }
  }

  /// The first of `bodies` that answers for an actor.
  public static Optional<Body> of(Actor actor, List<Body> bodies) {
    return bodies.stream().filter(body -> body.actors().contains(actor)).findFirst();
  }
}
