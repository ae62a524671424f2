package org.v6ready.use.flow;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Reads NetFlow v9 and IPFIX messages. Two passes: templates first, wherever they stand in the message,
/// then data; sets are walked by their own lengths, since the count in v9's header cannot be trusted.
final class TemplatedReader {
  private final FlowSink sink;
  private final Boundary boundary;
  private final long assumedSampling;
  private final FlowValues values = new FlowValues();
  private final FlowReading reading = new FlowReading();
  private final Flow flow = new Flow();

  /// `assumedSampling` is what the user says when the exporter does not; 0 when the user does not either.
  TemplatedReader(FlowSink sink, Boundary boundary, long assumedSampling) {
    this.sink = sink;
    this.boundary = boundary;
    this.assumedSampling = assumedSampling;
  }

  /// One message: its session, its sets, and what its header says.
  record Message(Session session, ByteBuffer octets, int from, int to, boolean ipfix, long receivedMillis, long bootMillis) {
    int templateSet() {
      return ipfix ? 2 : 0;
    }

    int optionsSet() {
      return ipfix ? 3 : 1;
    }
  }

  /// Reads the message; the number of data records in it that could be told, or -1 when not all could.
  long read(Message message) {
    walk(message, true);
    return walk(message, false);
  }

  /// Whether a template of the message contradicts what the session knows from another port.
  boolean contradicts(Message message, int port) {
    boolean[] found = {false};
    walkSets(message, (id, from, to) -> {
      if (id == message.templateSet()) {
        templates(message, from, to, false, template ->
            found[0] |= message.session().contradicts(template, port, message.receivedMillis()));
      }
    });
    return found[0];
  }

  private interface SetReader {
    void set(int id, int from, int to);
  }

  private void walkSets(Message message, SetReader reader) {
    ByteBuffer octets = message.octets();
    int at = message.from();
    while (at + 4 <= message.to()) {
      int id = octets.getShort(at) & 0xffff;
      int length = octets.getShort(at + 2) & 0xffff;
      if (length < 4 || at + length > message.to()) {
        sink.skip(FlowSkip.MALFORMED, 1);
        return;
      }
      reader.set(id, at + 4, at + length);
      at += length;
    }
  }

  private long walk(Message message, boolean templatePass) {
    long[] records = {0};
    walkSets(message, (id, from, to) -> {
      if (id >= 256 && !templatePass) {
        long read = data(message, id, from, to);
        records[0] = read < 0 || records[0] < 0 ? -1 : records[0] + read;
      } else if (templatePass && (id == message.templateSet() || id == message.optionsSet())) {
        templates(message, from, to, id == message.optionsSet(), template -> learn(message, template));
      }
    });
    return records[0];
  }

  private void learn(Message message, Template template) {
    Session session = message.session();
    if (!session.learn(template)) {
      sink.skip(FlowSkip.TEMPLATE_FLOOD, 1);
      return;
    }
    for (Session.Waiting one : session.arrived(template.id())) {
      ByteBuffer octets = one.octets();
      Message late =
          new Message(session, octets, 0, octets.limit(), one.ipfix(), one.receivedMillis(), one.bootMillis());
      records(late, template, 0, octets.limit());
      sink.sets(0, 1);
    }
  }

  private interface TemplateTaker {
    void take(Template template);
  }

  private void templates(Message message, int from, int to, boolean options, TemplateTaker taker) {
    ByteBuffer set = message.octets().duplicate().limit(to).position(from);
    while (set.remaining() >= 4) {
      int id = set.getShort() & 0xffff;
      int count = set.getShort() & 0xffff;
      int scopes = 0;
      if (message.ipfix() && count == 0) {
        withdraw(message.session(), id);
        continue;
      }
      if (id < 256) {
        // Padding, or a set that went wrong: nothing in it can be trusted from here on.
        return;
      }
      if (options && set.remaining() >= 2) {
        int second = set.getShort() & 0xffff;
        // v9 gives the lengths of scopes and options in octets, IPFIX gives fields and scope fields.
        scopes = message.ipfix() ? second : count / 4;
        count = message.ipfix() ? count : count / 4 + second / 4;
      }
      Template template = Template.read(id, count, scopes, message.ipfix(), set);
      if (template == null) {
        sink.skip(FlowSkip.MALFORMED, 1);
        return;
      }
      taker.take(template);
    }
  }

  private static void withdraw(Session session, int id) {
    if (id == 2 || id == 3) {
      session.withdraw(template -> (template.scopes() > 0) == (id == 3));
    } else {
      session.withdraw(template -> template.id() == id);
    }
  }

  /// The records of a data set; -1 when its template is not known yet.
  private long data(Message message, int id, int from, int to) {
    Template template = message.session().template(id);
    if (template == null) {
      ByteBuffer set = message.octets().duplicate().limit(to).position(from);
      int gone = message.session().await(id, set, message.receivedMillis(), message.bootMillis(), message.ipfix());
      sink.sets(1, 0);
      sink.skip(FlowSkip.NO_TEMPLATE, gone);
      return -1;
    }
    long read = records(message, template, from, to);
    sink.sets(1, 1);
    return read;
  }

  private long records(Message message, Template template, int from, int to) {
    int least = template.least();
    int at = from;
    long read = 0;
    // What is left shorter than a record is padding.
    while (to - at >= least) {
      int next = template.record(message.octets(), at, to, values, message.ipfix());
      if (next < 0) {
        sink.skip(FlowSkip.MALFORMED, 1);
        return read;
      }
      if (template.scopes() > 0) {
        options(message.session());
      } else {
        record(message);
      }
      read++;
      at = next;
    }
    return read;
  }

  /// A record about the exporter itself: how it samples.
  private void options(Session session) {
    long rate = rate();
    if (rate > 0) {
      if (values.has(Slot.SAMPLER)) {
        session.sampler(values.get(Slot.SAMPLER), rate);
      } else {
        session.everySampler(rate);
      }
    }
  }

  private long rate() {
    long packets = values.get(Slot.SAMPLING_PACKETS);
    if (packets > 0) {
      return (packets + values.get(Slot.SAMPLING_SPACE)) / packets;
    }
    return Math.max(values.get(Slot.SAMPLING_INTERVAL), values.get(Slot.SAMPLING_RANDOM));
  }

  private void record(Message message) {
    Session session = message.session();
    FlowSkip refused = fill(message);
    if (refused != null) {
      sink.skip(refused, 1);
      return;
    }
    if (reading.skewed()) {
      sink.skip(FlowSkip.CLOCK_SKEW, 1);
    }
    FlowReading.undoTranslation(values, flow, boundary);
    long rate = session.rate(values.get(Slot.SAMPLER), values.has(Slot.SAMPLER));
    long known = rate > 0 ? rate : Math.max(rate(), assumedSampling);
    flow.sampling = Math.clamp(known, 1, 1_000_000);
    sink.flow(flow, session.number(), known <= 0);
  }

  private @Nullable FlowSkip fill(Message message) {
    if (values.has(Slot.SECTION) && !values.has(Slot.SOURCE_V4) && !values.has(Slot.SOURCE_V6)) {
      int from = (int) (values.get(Slot.SECTION) >>> 32);
      int length = (int) values.get(Slot.SECTION);
      flow.direction = values.has(Slot.DIRECTION) ? (int) values.get(Slot.DIRECTION) & 1 : -1;
      flow.input = (int) values.get(Slot.INPUT);
      flow.output = (int) values.get(Slot.OUTPUT);
      flow.endMillis = message.receivedMillis();
      flow.durationMillis = 0;
      long frame = Math.max(length, values.get(Slot.SECTION_FRAME_OCTETS));
      return PacketHeader.ethernet(message.octets(), from, from + length, frame, flow) ? null : FlowSkip.NO_ADDRESS;
    }
    return reading.read(values, flow, message.bootMillis(), message.receivedMillis(), message.session().number());
  }
}
