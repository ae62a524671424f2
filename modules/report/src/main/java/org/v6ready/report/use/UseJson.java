package org.v6ready.report.use;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Stratum;
import org.v6ready.use.show.Standing;
import org.v6ready.use.statistics.Forecast;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The figures as JSON (`v6ready/use/1`): shares are 0 to 1, times UTC.
public final class UseJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private UseJson() {}

  /// Writes the report, indented.
  public static void write(UseReport report, OutputStream out) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schema", "v6ready/use/1").put("target", report.target());
    var lines = root.putArray("figures");
    report.standings().forEach(standing -> lines.add(line(standing)));
    var context = root.putArray("context");
    report.context().forEach(point -> context.add(point(point)));
    out.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    out.write('\n');
  }

  private static ObjectNode line(Standing standing) {
    Measure measure = standing.measure();
    ObjectNode line = MAPPER.createObjectNode();
    line.put("method", measure.series().method().word());
    line.put("quantity", measure.series().quantity().symbol());
    line.put("unit", measure.series().quantity().unit().word());
    line.put("place", measure.series().place());
    line.put("from", measure.window().from().toString()).put("to", measure.window().to().toString());
    line.put("part", measure.part()).put("whole", measure.whole()).put("share", measure.share());
    Interval interval = measure.interval();
    if (interval == null) {
      line.putNull("interval");
    } else {
      line.putObject("interval").put("low", interval.low()).put("high", interval.high())
          .put("confidence", 0.95).put("basis", interval.basis().word());
    }
    line.put("state", standing.proof() == null ? null : standing.proof().word());
    line.put("change", standing.change() == null ? null : standing.change().word());
    if (standing.missing().isPresent()) {
      line.put("missing", standing.missing().getAsLong());
    } else {
      line.putNull("missing");
    }
    Coverage coverage = measure.coverage();
    if (coverage != null) {
      line.putObject("coverage").put("of", coverage.things().word()).put("share", coverage.share());
    }
    forecast(line, standing.forecast());
    details(line, measure);
    return line;
  }

  private static void forecast(ObjectNode line, @org.jspecify.annotations.Nullable Forecast forecast) {
    if (forecast != null) {
      line.putObject("forecast").put("day", forecast.day().toString()).put("middle", forecast.middle())
          .put("low", forecast.low()).put("high", forecast.high())
          .put("reaches", String.valueOf(forecast.reaches())).put("surely", String.valueOf(forecast.surely()));
    }
  }

  private static void details(ObjectNode line, Measure measure) {
    var strata = line.putArray("strata");
    for (Stratum stratum : measure.strata()) {
      strata.addObject().put("isp", stratum.isp()).put("access", stratum.access().word())
          .put("village", stratum.village()).put("weight", stratum.weight())
          .put("part", stratum.part()).put("whole", stratum.whole());
    }
    counts(line.putObject("breakdown"), measure.breakdown());
    counts(line.putObject("skipped"), measure.skipped());
    var notes = line.putArray("notes");
    measure.notes().forEach(notes::add);
    line.put("formulas", measure.formulas()).put("recorded", measure.recorded().toString());
  }

  private static void counts(ObjectNode object, Map<String, Long> counts) {
    new TreeMap<>(counts).forEach(object::put);
  }

  private static ObjectNode point(ContextPoint point) {
    return MAPPER.createObjectNode().put("source", point.source()).put("area", point.area()).put("local", false)
        .put("day", point.day().toString()).put("smoothing", point.smoothing()).put("seen", point.seen())
        .put("preferred", point.preferred()).put("capable", point.capable());
  }
}
