package org.v6ready.use.log;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// One JSON object a line, with the field names that nginx configurations, Apache, Caddy and Traefik
/// use, at any depth; the first of a kind counts.
final class JsonLine implements LineReader {
  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry("remote_addr", Field.CLIENT), Map.entry("remote_ip", Field.CLIENT),
          Map.entry("client_ip", Field.CLIENT), Map.entry("clientip", Field.CLIENT),
          Map.entry("clienthost", Field.CLIENT), Map.entry("remoteip", Field.CLIENT),
          Map.entry("client", Field.CLIENT), Map.entry("ip", Field.CLIENT),
          Map.entry("time_iso8601", Field.TIME), Map.entry("time_local", Field.TIME),
          Map.entry("@timestamp", Field.TIME), Map.entry("timestamp", Field.TIME),
          Map.entry("startutc", Field.TIME), Map.entry("time", Field.TIME), Map.entry("ts", Field.TIME),
          Map.entry("msec", Field.TIME),
          Map.entry("body_bytes_sent", Field.OCTETS), Map.entry("bytes_sent", Field.OCTETS),
          Map.entry("downstreamcontentsize", Field.OCTETS), Map.entry("size", Field.OCTETS),
          Map.entry("bytes", Field.OCTETS),
          Map.entry("http_user_agent", Field.AGENT), Map.entry("user_agent", Field.AGENT),
          Map.entry("request_user-agent", Field.AGENT), Map.entry("user-agent", Field.AGENT),
          Map.entry("agent", Field.AGENT), Map.entry("useragent", Field.AGENT),
          Map.entry("http_x_forwarded_for", Field.FORWARDED), Map.entry("x_forwarded_for", Field.FORWARDED),
          Map.entry("x-forwarded-for", Field.FORWARDED));

  private static final JsonFactory FACTORY = new JsonFactory();

  private final LogTime time = new LogTime();

  private enum Field {
    CLIENT,
    TIME,
    OCTETS,
    AGENT,
    FORWARDED
  }

  private final Map<Field, String> values = new EnumMap<>(Field.class);

  @Override
  public @Nullable Skip read(byte[] line, int from, int to, Hit hit) {
    hit.reset(line);
    values.clear();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line, from, to - from)) {
      collect(parser);
    } catch (JacksonException malformed) {
      return Skip.MALFORMED;
    }
    return fill(hit) ? null : Skip.MALFORMED;
  }

  private void collect(JsonParser parser) {
    @Nullable Field field = null;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.PROPERTY_NAME) {
        String name = java.util.Objects.requireNonNullElse(parser.currentName(), "");
        field = FIELDS.get(name.toLowerCase(java.util.Locale.ROOT));
      } else if (field != null && token.isScalarValue() && !values.containsKey(field)) {
        values.put(field, java.util.Objects.requireNonNullElse(parser.getString(), ""));
      }
    }
  }

  private boolean fill(Hit hit) {
    byte[] client = octets(values.get(Field.CLIENT));
    String when = values.get(Field.TIME);
    if (when == null || !hit.remote.read(client, 0, client.length)) {
      return false;
    }
    hit.second = time.any(when);
    byte[] size = octets(values.get(Field.OCTETS));
    hit.octets = Math.max(0, Digits.number(size, 0, size.length));
    byte[] agent = octets(values.get(Field.AGENT));
    byte[] forwarded = octets(values.get(Field.FORWARDED));
    hit.text = java.util.Arrays.copyOf(agent, agent.length + forwarded.length);
    System.arraycopy(forwarded, 0, hit.text, agent.length, forwarded.length);
    hit.agentTo = agent.length;
    hit.forwardedFrom = agent.length;
    hit.forwardedTo = hit.text.length;
    return hit.second != LogTime.BAD;
  }

  private static byte[] octets(@Nullable String text) {
    return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
  }
}
