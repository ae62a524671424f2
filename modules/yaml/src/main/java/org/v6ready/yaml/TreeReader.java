package org.v6ready.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Builds the tree from the parser's events. Anchors, aliases and tags are refused: a clerk does not
/// need them, and they are how a small file becomes a huge tree.
public final class TreeReader {
  private static final int MAX_DEPTH = 16;

  private final String file;
  private final Problems problems;
  private final Iterator<Event> events;
  private boolean tooDeep;

  private TreeReader(String file, String text, Problems problems) {
    this.file = file;
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(FileText.MAX_OCTETS + 1).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /// The tree of the only document in `text`; empty when there is none to go on with.
  public static Optional<Node> read(String file, String text, Problems problems) {
    try {
      return new TreeReader(file, text, problems).document();
    } catch (MarkedYamlEngineException syntax) {
      Optional<Mark> mark = syntax.getProblemMark().or(syntax::getContextMark);
      problems.add(place(file, mark), "", "yaml.syntax", "detail", oneLine(syntax.getProblem()));
    } catch (YamlEngineException syntax) {
      problems.add(Place.whole(file), "", "yaml.syntax", "detail", oneLine(syntax.getMessage()));
    }
    return Optional.empty();
  }

  private Optional<Node> document() {
    Optional<Node> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
        case Alias, Scalar, SequenceStart, SequenceEnd, MappingStart, MappingEnd -> {
          if (root.isPresent()) {
            problems.add(place(event), "", "yaml.documents");
            return Optional.empty();
          }
          root = Optional.of(node(event, 0));
        }
      }
    }
    if (root.isEmpty()) {
      problems.add(Place.whole(file), "", "file.empty");
    }
    return tooDeep ? Optional.empty() : root;
  }

  private Node node(Event event, int depth) {
    Place place = place(event);
    if (event instanceof AliasEvent || anchored(event)) {
      problems.add(place, "", "yaml.anchor");
      skip(event);
      return new Node.Refused(place);
    }
    if (depth > MAX_DEPTH) {
      problems.add(place, "", "yaml.too-deep", "max", Integer.toString(MAX_DEPTH));
      tooDeep = true;
      skip(event);
      return new Node.Refused(place);
    }
    if (event instanceof ScalarEvent scalar) {
      return tagged(scalar.getTag(), place)
          ? new Node.Refused(place)
          : new Node.Scalar(place, scalar.getValue(), scalar.isPlain());
    }
    if (event instanceof CollectionStartEvent start && tagged(start.getTag(), place)) {
      skip(event);
      return new Node.Refused(place);
    }
    return event.getEventId() == Event.ID.MappingStart
        ? mapping(place, depth)
        : sequence(place, depth);
  }

  private boolean tagged(Optional<String> tag, Place place) {
    if (tag.isPresent()) {
      problems.add(place, "", "yaml.tag", "tag", tag.get());
    }
    return tag.isPresent();
  }

  private static boolean anchored(Event event) {
    return event instanceof NodeEvent node && node.getAnchor().isPresent();
  }

  private Node sequence(Place place, int depth) {
    List<Node> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new Node.Sequence(place, items);
  }

  private Node mapping(Place place, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Node key = node(event, depth + 1);
      Node value = node(events.next(), depth + 1);
      switch (key) {
        case Node.Scalar word -> entries.add(new Node.Entry(key.place(), word.text(), value));
        case Node.Sequence _, Node.Mapping _ ->
            problems.add(key.place(), "", "yaml.key-not-word");
        case Node.Refused _ -> {}
      }
      event = events.next();
    }
    return new Node.Mapping(place, entries);
  }

  /// Passes over what `event` starts, without recursion.
  private void skip(Event event) {
    int open = event instanceof CollectionStartEvent ? 1 : 0;
    while (open > 0) {
      Event next = events.next();
      if (next instanceof CollectionStartEvent) {
        open++;
      } else if (next.getEventId() == Event.ID.SequenceEnd
          || next.getEventId() == Event.ID.MappingEnd) {
        open--;
      }
    }
  }

  private Place place(Event event) {
    return place(file, event.getStartMark());
  }

  private static Place place(String file, Optional<Mark> mark) {
    return mark.map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1))
        .orElse(Place.whole(file));
  }

  private static String oneLine(@Nullable String text) {
    return text == null ? "" : text.lines().findFirst().orElse("");
  }
}
