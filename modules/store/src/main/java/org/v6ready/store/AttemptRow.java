package org.v6ready.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.mail.Exchanger;
import org.v6ready.model.mail.MailFacts;
import org.v6ready.model.mail.SmtpDialogue;

/// One try to connect, as a row that can be searched.
record AttemptRow(String host, IpAddress address, int port, ConnectAttempt attempt) {
  private static final int SMTP = 25;

  /// Every attempt in the facts: of each host's ports, of dependencies, of mail.
  static List<AttemptRow> of(TargetFacts facts) {
    List<AttemptRow> rows = new ArrayList<>();
    Stream<HostFacts> dependencies =
        facts instanceof TargetFacts.Web web ? web.dependencies().stream() : Stream.of();
    Stream.concat(facts.hosts().stream(), dependencies).forEach(host -> addHost(rows, host));
    if (facts instanceof TargetFacts.Mail mail) {
      addMail(rows, mail.mail());
    }
    return rows;
  }

  private static void addHost(List<AttemptRow> rows, HostFacts host) {
    for (AddressFacts address : host.addresses()) {
      for (PortFacts port : address.ports()) {
        add(rows, host.host().ascii(), address.address(), port.port(), port.attempts());
      }
    }
  }

  private static void addMail(List<AttemptRow> rows, MailFacts mail) {
    for (Exchanger exchanger : mail.exchangers()) {
      for (SmtpDialogue dialogue : exchanger.dialogues()) {
        add(rows, exchanger.name(), dialogue.address(), SMTP, dialogue.attempts());
      }
    }
    mail.userAccess()
        .forEach(
            access ->
                add(
                    rows,
                    access.host().ascii(),
                    access.address(),
                    access.port().port(),
                    access.port().attempts()));
  }

  private static void add(
      List<AttemptRow> rows, String host, IpAddress address, int port, List<ConnectAttempt> attempts) {
    attempts.forEach(attempt -> rows.add(new AttemptRow(host, address, port, attempt)));
  }

  static void save(Handle handle, long result, List<AttemptRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < rows.size(); i++) {
      AttemptRow row = rows.get(i);
      batch
          .bind(0, result)
          .bind(1, i)
          .bind(2, row.host())
          .bind(3, row.address().toString())
          .bind(4, row.address().family().number())
          .bind(5, row.port())
          .bind(6, row.attempt().state().word())
          .bind(7, row.attempt().at().toString())
          .bind(8, row.attempt().took().toNanos())
          .bind(9, row.attempt().detail())
          .add();
    }
    batch.execute();
  }
}
