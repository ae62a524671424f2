package org.v6ready.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsFacts;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.mail.Exchanger;
import org.v6ready.model.mail.MailFacts;
import org.v6ready.model.mail.SmtpDialogue;
import org.v6ready.model.mail.SpfFacts;
import org.v6ready.model.mail.UserAccess;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.AnchorResult;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Verdict;

/// An invented mail domain with two dual-stack exchangers, healthy unless changed; every method gives
/// a changed copy.
public record MailCast(TargetFacts.Mail facts, Vantage vantage) {
  public static final String DOMAIN = "xa.example.vn";

  public static MailCast healthy() {
    return of(mx(1, greets("9.9.3.1"), greets("2600:3::1")), mx(2, greets("9.9.4.1"), greets("2600:4::1")));
  }

  /// A domain with these exchangers; the hosts and walks follow from their sessions.
  public static MailCast of(Exchanger... exchangers) {
    List<HostFacts> hosts = new ArrayList<>(List.of(Cast.host(DOMAIN, Cast.address(Cast.FOUR), Cast.address(Cast.SIX))));
    List<Walk> walks = new ArrayList<>(List.of(walk(DOMAIN, "MX", WalkEnd.RESOLVED)));
    for (Exchanger one : exchangers) {
      if (!one.literal()) {
        hosts.add(Cast.host(one.name(), one.dialogues().stream()
            .map(d -> new AddressFacts(d.address(), List.of(), d.reverse())).toArray(AddressFacts[]::new)));
        walks.add(walk(one.name(), "AAAA", WalkEnd.RESOLVED));
      }
    }
    MailFacts mail = new MailFacts(DnsStatus.NOERROR, false, false, List.of(exchangers), SpfFacts.none(), List.of(), walks, List.of());
    return new MailCast(new TargetFacts.Mail(hosts, List.of(ZoneCast.zone(DOMAIN)), mail), Vantage.dualStack());
  }

  public static Walk walk(String name, String type, WalkEnd end) {
    return new Walk(Cast.name(name), type, Family.IPV6, end, List.of(), List.of(), List.of(), null);
  }

  public static Exchanger mx(int number, SmtpDialogue... dialogues) {
    return new Exchanger(10 * number, "mx" + number + "." + DOMAIN, false, false, List.of(dialogues));
  }

  public static SmtpDialogue greets(String address) {
    return says(address, 220, 250, Cast.tls(TlsState.OK), "PIPELINING", "SIZE", "STARTTLS", "8BITMIME");
  }

  public static SmtpDialogue says(String address, int banner, int ehlo, @Nullable TlsFacts tls, String... extensions) {
    return new SmtpDialogue(IpAddress.of(address), List.of(Cast.attempt(TcpState.OPEN)), banner, Duration.ofMillis(200),
        ehlo, List.of(extensions), tls, named(), "");
  }

  /// A session that ended as the given attempts did, the last of them deciding.
  public static SmtpDialogue ends(String address, TcpState... states) {
    return new SmtpDialogue(IpAddress.of(address), Arrays.stream(states).map(Cast::attempt).toList(), 0, Duration.ZERO,
        0, List.of(), null, named(), "");
  }

  public static SmtpDialogue reverse(SmtpDialogue d, @Nullable ReverseFacts reverse) {
    return new SmtpDialogue(d.address(), d.attempts(), d.banner(), d.bannerWait(), d.ehlo(), d.extensions(), d.startTls(), reverse, d.detail());
  }

  public static ReverseFacts named() {
    return new ReverseFacts(DnsStatus.NOERROR, List.of(Cast.name("mx." + DOMAIN)), true);
  }

  public static ReverseFacts unnamed() {
    return new ReverseFacts(DnsStatus.NXDOMAIN, List.of(), false);
  }

  public MailCast mail(UnaryOperator<MailFacts> change) {
    return new MailCast(new TargetFacts.Mail(facts.hosts(), facts.zones(), change.apply(facts.mail())), vantage);
  }

  /// Without exchangers.
  public MailCast nobody(DnsStatus status, boolean nullMx) {
    return mail(m -> new MailFacts(status, nullMx, false, List.of(), m.spf(), List.of(), List.of(), List.of()));
  }

  public MailCast marked(boolean nullMx, boolean implicit) {
    return mail(m -> new MailFacts(m.mxStatus(), nullMx, implicit, m.exchangers(), m.spf(), m.policies(), m.namePaths(), m.userAccess()));
  }

  public MailCast spf(SpfFacts spf) {
    return mail(m -> new MailFacts(m.mxStatus(), m.nullMx(), m.implicitMx(), m.exchangers(), spf, m.policies(), m.namePaths(), m.userAccess()));
  }

  public MailCast paths(Walk... walks) {
    return mail(m -> new MailFacts(m.mxStatus(), m.nullMx(), m.implicitMx(), m.exchangers(), m.spf(), m.policies(), List.of(walks), m.userAccess()));
  }

  public MailCast access(UserAccess... access) {
    return mail(m -> new MailFacts(m.mxStatus(), m.nullMx(), m.implicitMx(), m.exchangers(), m.spf(), m.policies(), m.namePaths(), List.of(access)));
  }

  /// With one host changed by its name.
  public MailCast host(String name, UnaryOperator<HostFacts> change) {
    return new MailCast(new TargetFacts.Mail(
        facts.hosts().stream().map(h -> h.host().ascii().equals(name) ? change.apply(h) : h).toList(), facts.zones(), facts.mail()), vantage);
  }

  public MailCast from(Vantage other) {
    return new MailCast(facts, other);
  }

  /// From a line of which this is known: that it lets SMTP out or not, null for unproven.
  public MailCast smtp(@Nullable Boolean open, AnchorResult... anchors) {
    Vantage v = vantage;
    return from(new Vantage(v.type(), v.ipv4(), v.ipv6(), v.nat64Prefixes(), v.dns64(), v.namesIpv4(), v.namesIpv6(), open,
        v.resolvers(), List.of(anchors), v.privileges(), v.notes(), v.advertisedNat64(), v.triedNat64()));
  }

  public Assessment assess() {
    return Judge.assess(Target.of("xa", new Service.Mail(Cast.name(DOMAIN))), facts, vantage);
  }

  public Verdict verdict(String check) {
    return assess().verdicts().stream().filter(v -> v.check().equals(check)).findFirst().orElseThrow();
  }

  /// Judgement and code, such as `fail none`.
  public String said(String check) {
    Verdict verdict = verdict(check);
    return verdict.judgement().word() + " " + verdict.code() + (verdict.sameOnIpv4() ? " on both" : "");
  }

  /// The three answers in order, such as `true true false`.
  public String works() {
    var works = assess().works();
    return works.dualStack() + " " + works.ipv6OnlyWithNat64() + " " + works.ipv6Only();
  }
}
