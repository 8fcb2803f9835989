package dev.opcodec.runtime.transport;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker13;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.net.URI;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Puts together what a new channel needs until it is a WebSocket. */
final class NettyUpgrade extends ChannelInitializer<SocketChannel> {
  /** Of an answer that is no upgrade, nobody reads the body. */
  private static final int LONGEST_ANSWER = 64 * 1024;

  private static final int CLOSE_TIMEOUT_MILLIS = 10_000;

  private final NettyConnection connection;
  private final URI uri;
  private final int port;
  private final @Nullable SslContext tls;
  private final int messageLimit;

  /**
   * @param tls null if the connection is not encrypted
   */
  NettyUpgrade(
      NettyConnection connection, URI uri, int port, @Nullable SslContext tls, int messageLimit) {
    this.connection = connection;
    this.uri = uri;
    this.port = port;
    this.tls = tls;
    this.messageLimit = messageLimit;
  }

  @Override
  protected void initChannel(SocketChannel channel) {
    connection.created(channel);
    ChannelPipeline pipeline = channel.pipeline();
    if (tls != null) {
      SslHandler handler = tls.newHandler(channel.alloc(), uri.getHost(), port);
      SSLParameters parameters = handler.engine().getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      handler.engine().setSSLParameters(parameters);
      pipeline.addLast(handler);
    }
    pipeline.addLast(
        new HttpClientCodec(),
        new HttpObjectAggregator(LONGEST_ANSWER),
        connection.receiver(new Handshaker(uri, messageLimit)));
  }

  /** Frames that break the protocol end the connection without a close frame of Netty's choice. */
  private static final class Handshaker extends WebSocketClientHandshaker13 {
    Handshaker(URI uri, int messageLimit) {
      super(
          uri,
          WebSocketVersion.V13,
          null,
          false,
          EmptyHttpHeaders.INSTANCE,
          messageLimit,
          true,
          false,
          CLOSE_TIMEOUT_MILLIS);
    }

    /** A client that is no browser comes from no page. */
    @Override
    protected FullHttpRequest newHandshakeRequest() {
      FullHttpRequest request = super.newHandshakeRequest();
      request.headers().remove(HttpHeaderNames.ORIGIN);
      return request;
    }

    @Override
    protected WebSocketFrameDecoder newWebsocketDecoder() {
      return new WebSocket13FrameDecoder(
          WebSocketDecoderConfig.newBuilder()
              .expectMaskedFrames(false)
              .maxFramePayloadLength(maxFramePayloadLength())
              .closeOnProtocolViolation(false)
              .withUTF8Validator(false)
              .build());
    }
  }
}
