package org.v6ready.scanner;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeEvidence;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.model.time.Clock;
import org.v6ready.office.snmp.CounterShare;
import org.v6ready.office.snmp.SnmpLook;
import org.v6ready.office.snmp.SnmpTarget;
import org.v6ready.report.table.PlainTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `office snmp`: what routers and switches tell of both families; with `--every`, the share between two
/// readings.
@Command(name = "snmp")
final class OfficeSnmpCommand implements Callable<Integer> {
  private static final List<String> NAMES =
      List.of("address", "name", "ipv4In", "ipv4Out", "ipv6In", "ipv6Out", "neighbours4", "neighbours6", "share6", "remarks");
  private static final List<String> SHOWN = List.of("agent", "neighbours", "share6", "remarks");

  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin OfficeChoice which = new OfficeChoice();
  @Mixin TableOutput output = new TableOutput();
  @Mixin SnmpOptions snmp = new SnmpOptions();

  @Option(names = "--every", paramLabel = "SECONDS")
  @Nullable Integer every;

  @Parameters(index = "0..*", arity = "1..*", paramLabel = "ADDRESS")
  List<String> addresses = List.of();

  OfficeSnmpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.check(console);
    Office office = which.ofUsualFile(console);
    List<SnmpTarget> targets = snmp.targets(addresses, console);
    List<SnmpAgent> before = read(targets);
    List<SnmpAgent> after = before;
    if (every != null) {
      Values.atLeastOne("--every", every);
      Clock.system().pause(Duration.ofSeconds(Math.min(every, 600)));
      after = read(targets);
    }
    boolean people = output.forPeople(console);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      rows.add(people ? shown(before.get(i), after.get(i)) : row(before.get(i), after.get(i)));
    }
    List<String> names = people ? SHOWN : NAMES;
    output.write(new PlainTable(names, people ? names.stream().map(name -> console.text("snmp.heading." + name, Map.of())).toList() : names, rows), console);
    OfficeChoice.keep(office, new OfficeEvidence.Snmp(Clock.system().now(), after), console, common.data);
    return after.stream().anyMatch(SnmpAgent::answered) ? Exit.OK : Exit.NOT_MEASURABLE;
  }

  private static List<SnmpAgent> read(List<SnmpTarget> targets) {
    return SnmpLook.look(targets, Clock.system()).known().orElse(List.of());
  }

  private List<String> row(SnmpAgent before, SnmpAgent after) {
    List<String> remarks = new ArrayList<>(after.cautions());
    after.lldp().forEach(one -> remarks.add("LLDP " + one));
    return List.of(
        after.address().toString(), after.name(),
        octets(after.ipv4(), true), octets(after.ipv4(), false), octets(after.ipv6(), true), octets(after.ipv6(), false),
        neighbours(after, Family.IPV4), neighbours(after, Family.IPV6), share(before, after), String.join("; ", remarks));
  }

  private List<String> shown(SnmpAgent before, SnmpAgent after) {
    List<String> remarks = new ArrayList<>();
    remarks.add("IPv4 " + megabytes(after.ipv4()) + ", IPv6 " + megabytes(after.ipv6()));
    after.cautions().forEach(word -> remarks.add(console.text("snmp.caution." + word, Map.of())));
    after.lldp().forEach(one -> remarks.add("LLDP " + one));
    String who = after.name().isEmpty() ? after.address().toString() : after.name();
    return List.of(who, neighbours(after, Family.IPV4) + " / " + neighbours(after, Family.IPV6), share(before, after), String.join("; ", remarks));
  }

  private String share(SnmpAgent before, SnmpAgent after) {
    if (every == null) {
      return "";
    }
    return CounterShare.between(before, after)
        .map(one -> String.format(Locale.ROOT, "%.1f %%%s", 100 * one.share(), one.doubtful() ? " ?" : ""))
        .orElse("–");
  }

  private static String octets(SnmpAgent.@Nullable Octets octets, boolean in) {
    return octets == null ? "" : Long.toString(in ? octets.in() : octets.out());
  }

  private static String megabytes(SnmpAgent.@Nullable Octets octets) {
    return octets == null ? "–" : (octets.in() >> 20) + "/" + (octets.out() >> 20) + " MB";
  }

  private static String neighbours(SnmpAgent agent, Family family) {
    return Long.toString(agent.neighbours().stream().filter(one -> one.address().family() == family).count());
  }
}
