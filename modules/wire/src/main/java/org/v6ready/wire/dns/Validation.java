package org.v6ready.wire.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

/// Chains of trust (RFC 4035 section 5) from what the authoritative servers say. What cannot be
/// fetched is INDETERMINATE, unless a zone above proves that nothing below is signed. With any reach,
/// where the root itself cannot be asked, the vantage's resolver delivers the records instead.
final class Validation {
  /// A head's own patience: it answers for many callers.
  private static final Duration PER_QUESTION = Duration.ofSeconds(12);

  private final WalkGround ground;
  private final RecursiveResolver resolver;
  private final Clock clock;
  private final Map<Reach, ValidatingResolver> byWalk = new EnumMap<>(Reach.class);
  private final ValidatingResolver byResolver;

  Validation(WalkGround ground, RecursiveResolver resolver, List<Record> anchors, Clock clock) {
    this.ground = ground;
    this.resolver = resolver;
    this.clock = clock;
    for (Reach reach : Reach.values()) {
      byWalk.put(reach, validator((query, question) -> walked(query, question, reach), anchors));
    }
    this.byResolver = validator(this::resolved, anchors);
  }

  private static ValidatingResolver validator(DnssecHead.Source source, List<Record> anchors) {
    ValidatingResolver validator = new ValidatingResolver(new DnssecHead(source));
    try {
      validator.loadTrustAnchors(new ByteArrayInputStream(MasterFile.text(anchors)));
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    return validator;
  }

  private Message walked(Message query, Record question, Reach reach) {
    var journey =
        new IterativeWalker.Journey(
            ground, reach, question.getName(), question.getType(), Deadline.in(PER_QUESTION, clock));
    return switch (journey.go()) {
      case RESOLVED, NODATA, NXDOMAIN -> SignedAnswer.of(query, journey.messages());
      case DIED, NOT_WALKED -> SignedAnswer.failed(query);
    };
  }

  private Message resolved(Message query, Record question) {
    DnsReply reply =
        resolver.unchecked(question.getName(), question.getType(), Deadline.in(PER_QUESTION, clock));
    return reply instanceof DnsReply.Answered(Message message, _, _) && message.getQuestion() != null
        ? SignedAnswer.of(query, List.of(message))
        : SignedAnswer.failed(query);
  }

  DnssecStatus status(Name name, int type, Reach reach, Deadline deadline) {
    ValidatingResolver validator = java.util.Objects.requireNonNull(byWalk.get(reach));
    Optional<DnssecStatus> status = validated(validator, name, type, deadline).flatMap(Validation::accepted);
    return status.isPresent() ? status.get() : unaccepted(validator, name, type, reach, deadline);
  }

  /// SECURE or INSECURE; empty for SERVFAIL, which may be forgery or failure.
  private static Optional<DnssecStatus> accepted(Message reply) {
    if (reply.getRcode() != Rcode.NOERROR && reply.getRcode() != Rcode.NXDOMAIN) {
      return Optional.empty();
    }
    return Optional.of(reply.getHeader().getFlag(Flags.AD) ? DnssecStatus.SECURE : DnssecStatus.INSECURE);
  }

  private DnssecStatus unaccepted(ValidatingResolver validator, Name name, int type, Reach reach, Deadline deadline) {
    var journey = new IterativeWalker.Journey(ground, reach, name, type, deadline);
    WalkEnd end = journey.go();
    Name stuck = journey.stuckAt();
    if (reach == Reach.ANY && stuck.equals(Name.root) && (end == WalkEnd.NOT_WALKED || end == WalkEnd.DIED)) {
      return byResolver(name, type, deadline);
    }
    return switch (end) {
      case NOT_WALKED, DIED ->
          unsigned(validator, stuck, deadline) ? DnssecStatus.INSECURE : DnssecStatus.INDETERMINATE;
      case RESOLVED, NODATA, NXDOMAIN -> {
        List<Name> names = new ArrayList<>(List.of(name));
        names.addAll(journey.aliases());
        // Nothing in an unsigned zone can be bogus, however odd its answers are.
        if (names.stream().allMatch(each -> underUnsigned(validator, each, reach, deadline))) {
          yield DnssecStatus.INSECURE;
        }
        yield fetchable(names, reach, deadline) ? DnssecStatus.BOGUS : DnssecStatus.INDETERMINATE;
      }
    };
  }

  private boolean underUnsigned(ValidatingResolver validator, Name name, Reach reach, Deadline deadline) {
    return ground.memory().path(reach, name, false).stream()
        .map(Cut::zone)
        .anyMatch(zone -> unsigned(validator, zone, deadline));
  }

  private DnssecStatus byResolver(Name name, int type, Deadline deadline) {
    Optional<DnssecStatus> status = validated(byResolver, name, type, deadline).flatMap(Validation::accepted);
    if (status.isPresent()) {
      return status.get();
    }
    boolean there =
        resolver.unchecked(name, type, deadline) instanceof DnsReply.Answered(Message message, _, _)
            && DirectAuthority.status(message.getRcode()).clean();
    return there && !deadline.passed() ? DnssecStatus.BOGUS : DnssecStatus.INDETERMINATE;
  }

  /// Whether a zone above proves that `zone` has no DS record, or is itself not signed.
  private static boolean unsigned(ValidatingResolver validator, Name zone, Deadline deadline) {
    if (zone.equals(Name.root)) {
      return false;
    }
    return validated(validator, zone, Type.DS, deadline)
        .filter(reply -> accepted(reply).isPresent())
        .filter(
            reply ->
                !reply.getHeader().getFlag(Flags.AD)
                    || reply.getSection(Section.ANSWER).stream().noneMatch(record -> record.getType() == Type.DS))
        .isPresent();
  }

  /// Whether the keys and DS records of every zone on the way can be had: then what does not
  /// validate is bogus, and not merely out of reach.
  private boolean fetchable(List<Name> names, Reach reach, Deadline deadline) {
    ZoneWalk walk = new ZoneWalk(ground, reach, deadline);
    return names.stream()
        .flatMap(each -> ground.memory().path(reach, each, false).stream())
        .map(Cut::zone)
        .distinct()
        .allMatch(
            zone ->
                walk.stage(zone, Type.DNSKEY) instanceof Stage.Told
                    && (zone.equals(Name.root) || walk.stage(zone, Type.DS) instanceof Stage.Told));
  }

  private static Optional<Message> validated(ValidatingResolver validator, Name name, int type, Deadline deadline) {
    try {
      @Nullable Message reply =
          validator
              .sendAsync(Message.newQuery(Record.newRecord(name, type, DClass.IN)))
              .toCompletableFuture()
              .get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
      return Optional.ofNullable(reply);
    } catch (ExecutionException | TimeoutException failed) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
