package org.v6ready.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// NSEC3 with iterations that cost the validator more than anybody (RFC 9276 section 3.2): the proof
/// is not believed, and the hashing it asks for is not done.
class AbsurdIterationsTest {
  private static final int ITERATIONS = 65_535;

  private final Instant now = Clock.system().now();
  private final KeyPair keys = keys();
  private final DNSKEYRecord key = key();

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private DNSKEYRecord key() {
    try {
      return new DNSKEYRecord(Name.root, DClass.IN, 300, 257, DNSKEYRecord.Protocol.DNSSEC, DNSSEC.Algorithm.ECDSAP256SHA256, keys.getPublic());
    } catch (DNSSEC.DNSSECException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void add(Message reply, Record record, int section) {
    reply.addRecord(record, section);
    try {
      RRset set = new RRset(record);
      reply.addRecord(DNSSEC.sign(set, key, keys.getPrivate(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))), section);
    } catch (DNSSEC.DNSSECException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<byte[]> reply(Message query) throws java.io.IOException {
    boolean keyAsked = Objects.requireNonNull(query.getQuestion()).getType() == Type.DNSKEY;
    Message reply = ZoneScript.head(query, keyAsked ? Rcode.NOERROR : Rcode.NXDOMAIN, true);
    if (keyAsked) {
      add(reply, key, Section.ANSWER);
      return ScriptedInternet.only(reply);
    }
    add(reply, MasterFile.read(". SOA a. b. 1 2 3 4 5\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "soa").getFirst(), Section.AUTHORITY);
    byte[] last = new byte[20];
    java.util.Arrays.fill(last, (byte) 0xff);
    add(reply, new NSEC3Record(Name.fromString("00000000000000000000000000000000."), DClass.IN, 300, 1, 0, ITERATIONS, new byte[] {1}, last, new int[] {Type.A}), Section.AUTHORITY);
    return ScriptedInternet.only(reply);
  }

  @Test
  @Timeout(20)
  void areNeitherBelievedNorComputed(@TempDir Path folder) throws Exception {
    Path anchor = Files.writeString(folder.resolve("anchor"), new DSRecord(Name.root, DClass.IN, 300, DNSSEC.Digest.SHA256, key) + "\n");
    try (ScriptedInternet net = new ScriptedInternet().serve((query, _) -> reply(query), "198.41.0.4", "2001:503:ba3e::2:30")) {
      DnsStack dns = DnsStack.open(ScriptedInternet.settings(net, anchor));
      long begun = Clock.system().nanoTime();
      DnssecStatus status = dns.walker().validate(DomainName.of("a.b.c.d.e.f.g.h.test"), "AAAA", Family.IPV6, Deadline.in(Duration.ofSeconds(15), Clock.system()));
      assertThat(status).isNotEqualTo(DnssecStatus.SECURE);
      assertThat(Duration.ofNanos(Clock.system().nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
  }
}
