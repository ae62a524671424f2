package org.v6ready.wire.dns;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.TSIG;

/// Where dnsjava's validator gets its messages: a function of the question, run on a virtual thread.
/// The validator's settings for sockets mean nothing here.
final class DnssecHead implements org.xbill.DNS.Resolver {
  private static final Executor THREADS = task -> Thread.ofVirtual().name("dnssec").start(task);

  private final Source source;

  DnssecHead(Source source) {
    this.source = source;
  }

  /// Answers a question with signatures and without judging them.
  @FunctionalInterface
  interface Source {
    Message answer(Message query, Record question);
  }

  @Override
  public CompletionStage<Message> sendAsync(Message query, Executor ignored) {
    return CompletableFuture.supplyAsync(
        () -> source.answer(query, Objects.requireNonNull(query.getQuestion(), "question")), THREADS);
  }

  @Override
  public void setPort(int port) {}

  @Override
  public void setTCP(boolean flag) {}

  @Override
  public void setIgnoreTruncation(boolean flag) {}

  @Override
  public void setEDNS(int version, int payloadSize, int flags, List<EDNSOption> options) {}

  @Override
  public void setTSIGKey(TSIG key) {}

  @Override
  public void setTimeout(Duration timeout) {}
}
