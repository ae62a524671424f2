package org.v6ready.report.json;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// A document being streamed: named values, objects and arrays, with null where nothing is known.
/// Durations are milliseconds with three decimals at most. Does not close what it writes to.
public final class Document implements AutoCloseable {
  private final JsonGenerator generator;

  private Document(JsonGenerator generator) {
    this.generator = generator;
  }

  /// Indented JSON.
  public static Document json(OutputStream out) {
    return new Document(factory().createGenerator(new Indented(), out));
  }

  /// JSON on one line.
  public static Document line(OutputStream out) {
    return new Document(factory().createGenerator(ObjectWriteContext.empty(), out));
  }

  /// YAML that every YAML 1.1 and 1.2 reader understands alike.
  public static Document yaml(OutputStream out) {
    YAMLFactory yaml =
        YAMLFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();
    return new Document(yaml.createGenerator(ObjectWriteContext.empty(), out));
  }

  private static JsonFactory factory() {
    return JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  }

  /// The root object, or an element of an array.
  public void object(Runnable fields) {
    generator.writeStartObject();
    fields.run();
    generator.writeEndObject();
  }

  /// A named object.
  public void object(String name, Runnable fields) {
    generator.writeName(name);
    object(fields);
  }

  /// A named array with an element written for each item.
  public <T> void array(String name, Collection<T> items, Consumer<T> element) {
    generator.writeName(name);
    generator.writeStartArray();
    items.forEach(element);
    generator.writeEndArray();
  }

  /// A named array of the items' texts.
  public void texts(String name, Collection<?> items) {
    array(name, items, item -> generator.writeString(item.toString()));
  }

  /// A named text, or null.
  public void text(String name, @Nullable Object value) {
    if (value == null) {
      generator.writeNullProperty(name);
    } else {
      generator.writeStringProperty(name, value.toString());
    }
  }

  /// A named truth value; null is *not proven*.
  public void truth(String name, @Nullable Boolean value) {
    if (value == null) {
      generator.writeNullProperty(name);
    } else {
      generator.writeBooleanProperty(name, value);
    }
  }

  /// A named whole number.
  public void number(String name, long value) {
    generator.writeNumberProperty(name, value);
  }

  /// A named whole number, or null.
  public void whole(String name, @Nullable Number value) {
    if (value == null) {
      generator.writeNullProperty(name);
    } else {
      generator.writeNumberProperty(name, value.longValue());
    }
  }

  /// A named whole number that is null when it is 0.
  public void positive(String name, long value) {
    if (value > 0) {
      generator.writeNumberProperty(name, value);
    } else {
      generator.writeNullProperty(name);
    }
  }

  /// A named fraction with four decimals at most, or null.
  public void fraction(String name, @Nullable Double value) {
    if (value == null) {
      generator.writeNullProperty(name);
    } else {
      generator.writeNumberProperty(name, Math.round(value * 1e4) / 1e4);
    }
  }

  /// A named duration in milliseconds, or null.
  public void millis(String name, @Nullable Duration value) {
    if (value == null) {
      generator.writeNullProperty(name);
    } else {
      generator.writeNumberProperty(name, millis(value));
    }
  }

  /// A named array of durations in milliseconds.
  public void millis(String name, Collection<Duration> values) {
    array(name, values, value -> generator.writeNumber(millis(value)));
  }

  /// A named null.
  public void unknown(String name) {
    generator.writeNullProperty(name);
  }

  private static double millis(Duration value) {
    return Math.round(value.toNanos() / 1e3) / 1e3;
  }

  @Override
  public void close() {
    generator.close();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }
  }
}
