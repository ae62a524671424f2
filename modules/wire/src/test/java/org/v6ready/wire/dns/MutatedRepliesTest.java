package org.v6ready.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// A hundred thousand replies broken at random, put through everything that reads replies: none is
/// worth an exception. The seed makes a failure repeatable.
class MutatedRepliesTest {
  private static final int REPLIES = 100_000;
  private static final String ZONE =
      """
      site.test. SOA ns.site.test. h.site.test. 1 2 3 4 5
      site.test. NS ns.site.test.
      ns.site.test. AAAA 2a00:2::1
      www.site.test. AAAA 2a00:2::80
      www.site.test. A 5.2.0.80
      alias.site.test. CNAME www.site.test.
      old.site.test. DNAME site.test.
      deep.site.test. NS ns.deep.site.test.
      ns.deep.site.test. AAAA 2a00:2::2
      site.test. TXT "v=spf1 ip6:2a00:2::/32 -all" "more"
      site.test. MX 10 mx.site.test.
      site.test. HTTPS 1 . alpn=h2 ipv6hint=2a00:2::80
      site.test. DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==
      site.test. NSEC alias.site.test. A NS SOA RRSIG NSEC DNSKEY
      0p9mhaveqvm6t7vbl5lop2u3t2rp3tom.site.test. NSEC3 1 1 12 aabbccdd 2t7b4g4vsa5smi47k61mv5bv1a22bojr A RRSIG
      """;

  @Test
  void nothingThatReadsRepliesThrows() throws Exception {
    Random random = new Random(20_261_126);
    List<Message> queries = queries();
    List<byte[]> replies = new ArrayList<>();
    ZoneScript script = new ZoneScript(ZONE);
    for (Message query : queries) {
      Message reply = script.answer(query);
      everything().forEach(record -> reply.addRecord(record, random.nextInt(3) + 1));
      replies.add(reply.toWire(65_535));
    }
    int read = 0;
    for (int i = 0; i < REPLIES; i++) {
      int which = random.nextInt(queries.size());
      read += put(mutated(replies.get(which), random), queries.get(which)) ? 1 : 0;
    }
    // Enough of them must get past the first look for the loop to mean anything.
    assertThat(read).isBetween(REPLIES / 20, REPLIES - REPLIES / 20);
  }

  private static List<Record> everything() {
    return MasterFile.read(ZONE.getBytes(StandardCharsets.US_ASCII), "zone");
  }

  private static List<Message> queries() throws Exception {
    List<Message> queries = new ArrayList<>();
    for (String name : List.of("www.site.test.", "alias.site.test.", "x.old.site.test.", "x.deep.site.test.", "none.site.test.", "site.test.")) {
      for (int type : new int[] {Type.A, Type.AAAA, Type.SOA, Type.HTTPS, Type.DS}) {
        queries.add(Queries.signed(Name.fromString(name), type));
      }
    }
    return queries;
  }

  private static byte[] mutated(byte[] reply, Random random) {
    byte[] octets = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(reply, 2 + random.nextInt(reply.length)) : reply.clone();
    for (int changes = random.nextInt(4); changes >= 0 && octets.length > 2; changes--) {
      int at = 2 + random.nextInt(octets.length - 2);
      octets[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : octets[at] ^ 1 << random.nextInt(8));
    }
    return octets;
  }

  /// Whether the reply passed for an answer.
  private static boolean put(byte[] octets, Message query) {
    if (!(Matching.read(octets, query) instanceof Matching.Match(Message answer))) {
      return false;
    }
    Record question = java.util.Objects.requireNonNull(query.getQuestion());
    DnsReply reply = new DnsReply.Answered(answer, octets.length, Duration.ofMillis(1));
    ZoneReply read = ZoneReply.read(reply, Name.root, question.getName(), question.getType());
    assertThat(read.word()).isNotEmpty();
    assertThat(DirectAuthority.read(reply).state()).isNotNull();
    assertThat(AliasChain.of(answer, question.getName(), question.getType()).records()).isNotNull();
    for (int section = Section.ANSWER; section <= Section.ADDITIONAL; section++) {
      Records.section(answer, section).forEach(record -> assertThat(record.text()).isNotNull());
    }
    assertThat(SignedAnswer.of(query, List.of(answer)).getQuestion()).isEqualTo(question);
    return true;
  }
}
