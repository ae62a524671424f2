package org.v6ready.wire.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.BodyEnd;

/// HTTP/1.1 (RFC 9112) with Netty's parser, lenient where browsers are.
final class Http1Exchange implements Exchange {
  private static final int READ_AT_ONCE = 16 * 1024;

  private final boolean keeping;
  private final EmbeddedChannel codec;
  private StatusLineStart start = new StatusLineStart();
  private @Nullable Feed feed;
  private boolean kept;
  private boolean closed;
  private boolean ended;

  /// `keeping` asks the server to keep the connection.
  Http1Exchange(boolean keeping) {
    this.keeping = keeping;
    HttpDecoderConfig lenient =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(LONGEST_HEAD / 8)
            .setMaxHeaderSize(LONGEST_HEAD)
            .setMaxChunkSize(READ_AT_ONCE)
            .setAllowDuplicateContentLengths(true)
            .setStrictLineParsing(false)
            .setValidateHeaders(false);
    codec = new EmbeddedChannel(new HttpClientCodec(lenient, false, false));
  }

  @Override
  public Head head(FetchRequest request, String userAgent, Feed over) throws BodyFault {
    feed = over;
    var get =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.GET, RequestHeaders.target(request.path()));
    get.headers().set("host", RequestHeaders.authority(request));
    RequestHeaders.of(userAgent, request.cookie()).forEach(get.headers()::set);
    get.headers().set("connection", keeping ? "keep-alive" : "close");
    codec.writeOutbound(get);
    over.send(codec);
    for (int skipped = 0; skipped <= MOST_INFORMATIONAL; ) {
      HttpObject object = next();
      if (object == null) {
        throw new BodyFault(end(over));
      }
      ReferenceCountUtil.release(object);
      if (object instanceof HttpResponse response) {
        Head head = head(response);
        if (!head.informational()) {
          kept = keeping && HttpUtil.isKeepAlive(response) && framed(response);
          return head;
        }
        skipped++;
      }
    }
    throw new BodyFault(BodyEnd.NOT_HTTP);
  }

  /// Closed before the end of a head.
  private BodyEnd end(Feed over) {
    if (!over.heard()) {
      return BodyEnd.NO_ANSWER;
    }
    return start.whole() ? BodyEnd.SHORT : BodyEnd.NOT_HTTP;
  }

  private static Head head(HttpResponse response) throws BodyFault {
    Throwable cause = response.decoderResult().cause();
    Head head =
        Head.of(response.status().code(), response.protocolVersion().text(), response.headers());
    if (cause == null) {
      return head;
    }
    boolean endless = cause instanceof TooLongFrameException && !response.headers().isEmpty();
    if (endless) {
      throw new BodyFault(BodyEnd.TOO_LONG, head);
    }
    boolean cut = cause instanceof PrematureChannelClosureException;
    throw cut ? new BodyFault(BodyEnd.SHORT, head) : new BodyFault(BodyEnd.NOT_HTTP);
  }

  @Override
  public byte @Nullable [] body() throws BodyFault {
    while (!ended) {
      HttpObject object = next();
      if (object == null) {
        throw new BodyFault(BodyEnd.SHORT);
      }
      try {
        if (object.decoderResult().isFailure()) {
          throw new BodyFault(BodyEnd.NOT_HTTP);
        }
        ended = object instanceof LastHttpContent;
        if (object instanceof HttpContent content && content.content().isReadable()) {
          return ByteBufUtil.getBytes(content.content());
        }
      } finally {
        ReferenceCountUtil.release(object);
      }
    }
    return null;
  }

  /// The next part of the message; null when the connection ended inside it.
  private @Nullable HttpObject next() throws BodyFault {
    HttpObject object = codec.readInbound();
    while (object == null && !closed) {
      byte[] octets = Objects.requireNonNull(feed).next();
      if (octets == null) {
        closed = true;
        codec.finish();
      } else {
        if (!start.accepts(octets)) {
          throw new BodyFault(BodyEnd.NOT_HTTP);
        }
        codec.writeInbound(Unpooled.wrappedBuffer(octets));
      }
      object = codec.readInbound();
    }
    return object;
  }

  /// Whether something else than the end of the connection ends the body.
  private static boolean framed(HttpResponse response) {
    return HttpUtil.isTransferEncodingChunked(response) || HttpUtil.isContentLengthSet(response);
  }

  @Override
  public boolean again() {
    if (!kept || !ended || closed || !codec.inboundMessages().isEmpty()) {
      return false;
    }
    ended = false;
    start = new StatusLineStart();
    return true;
  }

  @Override
  public void close() {
    codec.finishAndReleaseAll();
  }
}
