package org.v6ready.wire.snmp;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Target;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.v6ready.model.address.IpAddress;
import org.v6ready.wire.Deadline;

/// Questions to one agent. Not for many threads. Every walk is bounded in rows and time, and an agent that
/// goes round in circles is noticed.
public final class SnmpSession implements AutoCloseable {
  /// The port agents listen on.
  public static final int PORT = 161;

  private static final int REPETITIONS = 20;
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final SnmpEngines.Engine engine;
  private final Target<UdpAddress> target;
  private final boolean three;

  private SnmpSession(SnmpEngines.Engine engine, Target<UdpAddress> target, boolean three) {
    this.engine = engine;
    this.target = target;
    this.three = three;
  }

  /// Opens a socket of our own; nothing is sent yet.
  public static SnmpSession open(IpAddress agent, int port, SnmpAccess access) throws IOException {
    return open(agent, port, access, PATIENCE, 1);
  }

  static SnmpSession open(IpAddress agent, int port, SnmpAccess access, Duration patience, int retries)
      throws IOException {
    UdpAddress to = new UdpAddress(InetAddress.getByAddress(agent.octets()), port);
    SnmpEngines.Engine engine = SnmpEngines.open(access);
    Target<UdpAddress> target = SnmpEngines.target(to, access);
    target.setTimeout(patience.toMillis());
    target.setRetries(retries);
    return new SnmpSession(engine, target, access.version() == 3);
  }

  /// Reads the subtree at `root` (such as `1.3.6.1.2.1.1`), at most `most` rows.
  public SnmpWalk walk(String root, int most, Deadline deadline) {
    OID subtree = new OID(root);
    OID last = subtree;
    List<SnmpWalk.Row> rows = new ArrayList<>();
    while (true) {
      if (deadline.passed()) {
        return new SnmpWalk(rows, SnmpWalk.End.SILENT, "deadline");
      }
      PDU answer;
      try {
        ResponseEvent<UdpAddress> event = engine.snmp().send(next(last), target);
        answer = event == null ? null : event.getResponse();
      } catch (IOException | RuntimeException unsent) {
        return new SnmpWalk(rows, SnmpWalk.End.BROKEN, String.valueOf(unsent.getMessage()));
      }
      if (answer == null) {
        return unanswered(rows);
      }
      if (answer.getType() == PDU.REPORT) {
        return new SnmpWalk(rows, SnmpWalk.End.REFUSED, SnmpEngines.report(answer));
      }
      if (answer.getErrorStatus() != PDU.noError || answer.size() == 0) {
        return new SnmpWalk(rows, SnmpWalk.End.BROKEN, answer.getErrorStatusText());
      }
      for (VariableBinding binding : answer.getVariableBindings()) {
        OID oid = binding.getOid();
        if (binding.isException() || oid == null || !oid.startsWith(subtree)) {
          return new SnmpWalk(rows, SnmpWalk.End.COMPLETE, "");
        }
        if (oid.compareTo(last) <= 0) {
          return new SnmpWalk(rows, SnmpWalk.End.BROKEN, "object identifiers do not increase");
        }
        if (rows.size() >= most) {
          return new SnmpWalk(rows, SnmpWalk.End.LIMIT, "");
        }
        last = oid;
        rows.add(SnmpEngines.row(binding, subtree.size()));
      }
    }
  }

  /// An agent that told its engine's name and then nothing more does not take our user or passwords: its
  /// word for that comes unsigned, so that the library rightly ignores it.
  private SnmpWalk unanswered(List<SnmpWalk.Row> rows) {
    boolean met = rows.isEmpty() && engine.met(target.getAddress());
    return met
        ? new SnmpWalk(rows, SnmpWalk.End.REFUSED, "it answers, but not to this user and these passwords")
        : new SnmpWalk(rows, SnmpWalk.End.SILENT, "no answer");
  }

  private PDU next(OID last) {
    PDU question = three ? new ScopedPDU() : new PDU();
    question.setType(PDU.GETBULK);
    question.setMaxRepetitions(REPETITIONS);
    question.add(new VariableBinding(last));
    return question;
  }

  @Override
  public void close() {
    try {
      engine.snmp().close();
    } catch (IOException gone) {
      // It was closing anyway.
    }
  }
}
