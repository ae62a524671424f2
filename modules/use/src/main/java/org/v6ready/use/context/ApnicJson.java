package org.v6ready.use.context;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.use.ContextPoint;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads the JSON of APNIC Labs' IPv6 measurement (`v6economy/CC.json`, `v6as/ASn.json`,
/// `v6economyas/CC/ASn.json`; re-use with attribution): objects with a date, a country or an AS number, and
/// windows of 30, 10, 60, 90 days or raw, wherever they stand in the document. Of the windows the one of 30
/// days is preferred. A network's day with fewer than [#LEAST_SEEN] clients in 30 days is left out.
public final class ApnicJson {
  /// The name of the source in the store and on the screen.
  public static final String SOURCE = "APNIC Labs";

  /// Clients a network needs in 30 days for its share to mean anything.
  public static final long LEAST_SEEN = 1_000;

  private static final List<String> WINDOWS = List.of("30", "10", "60", "90", "raw");
  private static final JsonFactory FACTORY =
      JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build()).build();

  private ApnicJson() {}

  /// The days read, those left out because too few clients were seen, and those that could not be read.
  public record Imported(List<ContextPoint> points, int tooFew, int unreadable, boolean brokenOff) {
    public Imported {
      points = List.copyOf(points);
    }
  }

  /// Reads a document; a broken one gives what came before the break.
  public static Imported read(InputStream json) throws IOException {
    Reading reading = new Reading();
    boolean broken = false;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          reading.object(parser);
        }
      }
    } catch (JacksonException malformed) {
      if (malformed.getCause() instanceof IOException io) {
        throw io;
      }
      broken = true;
    }
    return new Imported(reading.points, reading.tooFew, reading.unreadable, broken);
  }

  private static final class Reading {
    private final List<ContextPoint> points = new ArrayList<>();
    private int tooFew;
    private int unreadable;

    /// Reads one object with everything in it; its scalars by name.
    Map<String, String> object(JsonParser parser) {
      Map<String, String> scalars = new HashMap<>();
      Map<String, Map<String, String>> children = new HashMap<>();
      String name = "";
      int arrays = 0;
      while (true) {
        JsonToken token = parser.nextToken();
        if (token == null || (token == JsonToken.END_OBJECT && arrays == 0)) {
          break;
        }
        switch (token) {
          case PROPERTY_NAME -> name = String.valueOf(parser.currentName());
          case START_ARRAY -> arrays++;
          case END_ARRAY -> arrays--;
          case START_OBJECT -> {
            Map<String, String> child = object(parser);
            children.put(name, child);
          }
          case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalars.put(name, String.valueOf(parser.getString()));
          case VALUE_TRUE, VALUE_FALSE, VALUE_NULL, VALUE_EMBEDDED_OBJECT, END_OBJECT, NOT_AVAILABLE -> {}
        }
      }
      if (scalars.containsKey("date") && WINDOWS.stream().anyMatch(children::containsKey)) {
        day(scalars, children);
      }
      return scalars;
    }

    private void day(Map<String, String> scalars, Map<String, Map<String, String>> windows) {
      String window = WINDOWS.stream().filter(windows::containsKey).findFirst().orElseThrow();
      Map<String, String> counts = windows.getOrDefault(window, Map.of());
      String as = scalars.getOrDefault("as", "");
      ContextPoint point = point(area(scalars.getOrDefault("cc", ""), as), scalars, window, counts);
      if (point == null) {
        unreadable++;
      } else if (!as.isEmpty() && point.seen() < LEAST_SEEN) {
        tooFew++;
      } else {
        points.add(point);
      }
    }

    private static String area(String country, String as) {
      String network = as.isEmpty() ? "" : as.startsWith("AS") ? as : "AS" + as;
      return country.isEmpty() || network.isEmpty() ? country + network : country + "/" + network;
    }

    private static @Nullable ContextPoint point(
        String area, Map<String, String> scalars, String window, Map<String, String> counts) {
      try {
        LocalDate day = LocalDate.parse(scalars.getOrDefault("date", ""));
        double seen = Double.parseDouble(counts.getOrDefault("seen", ""));
        double preferred = share(counts, "preferred", seen);
        double capable = share(counts, "capable", seen);
        boolean sane = seen > 0 && seen < 1e15 && in(preferred) && in(capable) && area.matches("[A-Z0-9/]{2,24}");
        return sane ? new ContextPoint(SOURCE, area, day, window, (long) seen, Math.max(0.0, preferred), Math.max(0.0, capable)) : null;
      } catch (NumberFormatException | DateTimeParseException malformed) {
        return null;
      }
    }

    /// Counts are exact; per cent only where there are none.
    private static double share(Map<String, String> counts, String what, double seen) {
      String count = counts.get(what);
      return count != null && !count.isEmpty()
          ? Double.parseDouble(count) / seen
          : Double.parseDouble(counts.getOrDefault(what + "_pc", "")) / 100;
    }

    private static boolean in(double share) {
      return share >= 0 && share <= 1;
    }
  }
}
