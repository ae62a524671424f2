package org.v6ready.wire.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2ChannelDuplexHandler;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.util.ReferenceCountUtil;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.BodyEnd;

/// HTTP/2 (RFC 9113): one stream at a time on a connection of its own, with Netty's frame codec.
final class Http2Exchange implements Exchange {
  private static final String VERSION = "HTTP/2";

  private final EmbeddedChannel codec;
  private final Http2ChannelDuplexHandler opener = new Http2ChannelDuplexHandler() {};
  private @Nullable Feed feed;
  private @Nullable Http2FrameStream stream;
  private boolean leaving;
  private boolean headSeen;
  private boolean ended;
  private boolean failed;

  Http2Exchange() {
    var settings = new Http2Settings().pushEnabled(false).maxHeaderListSize(LONGEST_HEAD);
    codec =
        new EmbeddedChannel(
            Http2FrameCodecBuilder.forClient()
                .initialSettings(settings)
                .validateHeaders(false)
                .build(),
            opener);
  }

  @Override
  public Head head(FetchRequest request, String userAgent, Feed over) throws BodyFault {
    feed = over;
    stream = opener.newStream();
    Http2Headers headers =
        new DefaultHttp2Headers()
            .method("GET")
            .scheme("https")
            .authority(RequestHeaders.authority(request))
            .path(RequestHeaders.target(request.path()));
    RequestHeaders.of(userAgent, request.cookie()).forEach(headers::set);
    codec.writeOutbound(new DefaultHttp2HeadersFrame(headers, true).stream(stream));
    over.send(codec);
    for (int skipped = 0; skipped <= MOST_INFORMATIONAL; skipped++) {
      Head head = head(headersFrame());
      if (!head.informational()) {
        headSeen = true;
        return head;
      }
    }
    throw new BodyFault(BodyEnd.NOT_HTTP);
  }

  /// Settings and pings are not an answer: silence after them is no answer at all.
  private Http2HeadersFrame headersFrame() throws BodyFault {
    try {
      while (true) {
        Object frame = next();
        if (frame == null) {
          throw new BodyFault(failed ? BodyEnd.NOT_HTTP : BodyEnd.NO_ANSWER);
        }
        ReferenceCountUtil.release(frame);
        if (frame instanceof Http2HeadersFrame headers) {
          ended = headers.isEndStream();
          return headers;
        }
      }
    } catch (BodyFault fault) {
      boolean late = fault.end() == BodyEnd.STALLED || fault.end() == BodyEnd.TOO_SLOW;
      throw late ? new BodyFault(BodyEnd.NO_ANSWER) : fault;
    }
  }

  private static Head head(Http2HeadersFrame frame) throws BodyFault {
    String status = String.valueOf(frame.headers().status());
    if (!status.matches("[1-9][0-9]{2}")) {
      throw new BodyFault(BodyEnd.NOT_HTTP);
    }
    return Head.of(Integer.parseInt(status), VERSION, frame.headers());
  }

  @Override
  public byte @Nullable [] body() throws BodyFault {
    while (!ended) {
      Object frame = next();
      if (frame == null) {
        throw new BodyFault(BodyEnd.SHORT);
      }
      try {
        switch (frame) {
          case Http2DataFrame data -> {
            ended = data.isEndStream();
            byte[] octets = ByteBufUtil.getBytes(data.content());
            allowMore(data.initialFlowControlledBytes());
            if (octets.length > 0) {
              return octets;
            }
          }
          case Http2HeadersFrame trailers -> ended = trailers.isEndStream();
          default -> {}
        }
      } finally {
        ReferenceCountUtil.release(frame);
      }
    }
    return null;
  }

  private void allowMore(int octets) {
    if (octets > 0) {
      codec.writeOutbound(new DefaultHttp2WindowUpdateFrame(octets).stream(stream));
      Objects.requireNonNull(feed).send(codec);
    }
  }

  /// The next frame; null when the connection closed or turned out not to be HTTP/2.
  private @Nullable Object next() throws BodyFault {
    Feed over = Objects.requireNonNull(feed);
    Object frame = codec.readInbound();
    while (frame == null && !failed) {
      byte[] octets = over.next();
      if (octets == null) {
        return null;
      }
      try {
        codec.writeInbound(Unpooled.wrappedBuffer(octets));
        over.send(codec);
      } catch (RuntimeException | Error bug) {
        throw bug;
      } catch (Exception notHttp2) {
        failed = true;
      }
      frame = codec.readInbound();
    }
    leaving |= frame instanceof Http2GoAwayFrame;
    boolean refused =
        frame instanceof Http2ResetFrame || (frame instanceof Http2GoAwayFrame && !headSeen);
    if (refused) {
      ReferenceCountUtil.release(frame);
      throw new BodyFault(BodyEnd.RESET);
    }
    return frame;
  }

  @Override
  public boolean again() {
    boolean fit = ended && !failed && !leaving && codec.inboundMessages().isEmpty();
    headSeen = false;
    ended = false;
    return fit;
  }

  @Override
  public void close() {
    codec.finishAndReleaseAll();
  }
}
