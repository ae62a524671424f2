package org.v6ready.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.wire.TestWires;
import org.v6ready.wire.tls.TestCertificates;

class Http2Test {
  private static final String HOST = "site.gov.test";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Fetch get(BiConsumer<ChannelHandlerContext, Http2FrameStream> answer, long maxOctets)
      throws Exception {
    return get(answer, maxOctets, 1);
  }

  /// The last of several answers on one connection: the server's engine serves no second.
  private Fetch get(BiConsumer<ChannelHandlerContext, Http2FrameStream> answer, long maxOctets, int times)
      throws Exception {
    var ours = new TestCertificates("Ours");
    var leaf = TestCertificates.leaf(HOST).buildIssuedBy(ours.intermediate);
    var tls =
        TestCertificates.serving(leaf, leaf.getCertificate(), ours.intermediate.getCertificate());
    Path ca = Files.writeString(folder.resolve("ca.pem"), ours.root.getCertificatePEM());
    var loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try (var wire = TestWires.hasty(ca)) {
      Channel server =
          new ServerBootstrap()
              .group(loops)
              .channel(NioServerSocketChannel.class)
              .childHandler(speaking(tls.createSSLEngine(), answer))
              .bind(new InetSocketAddress(InetAddress.ofLiteral("::1"), 0))
              .sync()
              .channel();
      int port = ((InetSocketAddress) server.localAddress()).getPort();
      var request = new FetchRequest(IpAddress.of("::1"), port, true, HOST, "/", maxOctets, false);
      try (WebSession session = wire.web().session()) {
        for (int i = 1; i < times; i++) {
          session.fetch(request, TestWires.in(1500));
        }
        return session.fetch(request, TestWires.in(1500));
      }
    } finally {
      loops.shutdownGracefully(0, 0, java.util.concurrent.TimeUnit.SECONDS).sync();
    }
  }

  private static ChannelInitializer<Channel> speaking(
      SSLEngine engine, BiConsumer<ChannelHandlerContext, Http2FrameStream> answer) {
    engine.setUseClientMode(false);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    engine.setSSLParameters(parameters);
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel
            .pipeline()
            .addLast(
                new SslHandler(engine),
                Http2FrameCodecBuilder.forServer().build(),
                new ChannelInboundHandlerAdapter() {
                  @Override
                  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
                    // The client hung up; its side is the one looked at.
                  }

                  @Override
                  public void channelRead(ChannelHandlerContext context, Object frame) {
                    if (frame instanceof Http2HeadersFrame headers) {
                      answer.accept(context, Objects.requireNonNull(headers.stream()));
                    }
                    ReferenceCountUtil.release(frame);
                  }
                });
      }
    };
  }

  private static void head(
      ChannelHandlerContext context, Http2FrameStream stream, String status, boolean last) {
    var headers = new DefaultHttp2Headers().status(status).set("server", "two");
    var _ = context.writeAndFlush(new DefaultHttp2HeadersFrame(headers, last).stream(stream));
  }

  private static void data(
      ChannelHandlerContext context, Http2FrameStream stream, int octets, boolean last) {
    var content = Unpooled.wrappedBuffer(new byte[octets]);
    var _ = context.writeAndFlush(new DefaultHttp2DataFrame(content, last).stream(stream));
  }

  private static HttpFacts http(Fetch fetch) {
    assertThat(Objects.requireNonNull(fetch.tls()).alpn()).isEqualTo("h2");
    return Objects.requireNonNull(fetch.http());
  }

  @Test
  void aBodyWiderThanTheWindowArrivesWhole() throws Exception {
    HttpFacts http =
        http(
            get(
                (context, stream) -> {
                  head(context, stream, "103", false);
                  head(context, stream, "200", false);
                  data(context, stream, 300_000, false);
                  data(context, stream, 7, true);
                },
                1_000_000));
    assertThat(http.end()).isEqualTo(BodyEnd.COMPLETE);
    assertThat(http.version()).isEqualTo("HTTP/2");
    assertThat(http.status()).isEqualTo(200);
    assertThat(http.server()).isEqualTo("two");
    assertThat(http.bodyOctets()).isEqualTo(300_007);
  }

  @Test
  void oneConnectionServesSeveralRequests() throws Exception {
    HttpFacts http =
        http(
            get(
                (context, stream) -> {
                  head(context, stream, "200", false);
                  data(context, stream, 200_000, true);
                },
                1_000_000,
                5));
    assertThat(http.end()).isEqualTo(BodyEnd.COMPLETE);
    assertThat(http.bodyOctets()).isEqualTo(200_000);
  }

  @Test
  void aBodyWithoutEndIsCut() throws Exception {
    HttpFacts http =
        http(
            get(
                (context, stream) -> {
                  head(context, stream, "200", false);
                  data(context, stream, 3_000_000, false);
                },
                100_000));
    assertThat(http.end()).isEqualTo(BodyEnd.TOO_LONG);
    assertThat(http.bodyOctets()).isEqualTo(100_000);
  }

  @Test
  void anEmptyAnswerIsComplete() throws Exception {
    HttpFacts http = http(get((context, stream) -> head(context, stream, "404", true), 100));
    assertThat(http.end()).isEqualTo(BodyEnd.COMPLETE);
    assertThat(http.status()).isEqualTo(404);
  }

  @Test
  void aResetStreamIsAReset() throws Exception {
    HttpFacts http =
        http(
            get(
                (context, stream) -> {
                  head(context, stream, "200", false);
                  var _ =
                      context.writeAndFlush(
                          new DefaultHttp2ResetFrame(Http2Error.INTERNAL_ERROR).stream(stream));
                },
                100));
    assertThat(http.end()).isEqualTo(BodyEnd.RESET);
    assertThat(http.status()).isEqualTo(200);
  }

  @Test
  void settingsWithoutAnAnswerAreNoAnswer() throws Exception {
    HttpFacts http = http(get((context, stream) -> {}, 100));
    assertThat(http.end()).isEqualTo(BodyEnd.NO_ANSWER);
  }

  @Test
  void answersThatAreNotHttp2AreNotHttp() throws Exception {
    HttpFacts http =
        http(
            get(
                (context, stream) -> {
                  var codec =
                      Objects.requireNonNull(context.pipeline().context(Http2FrameCodec.class));
                  var _ =
                      codec.writeAndFlush(
                          Unpooled.copiedBuffer(
                              "HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(100_000),
                              java.nio.charset.StandardCharsets.US_ASCII));
                },
                100));
    assertThat(http.end()).isEqualTo(BodyEnd.NOT_HTTP);
  }
}
