package dev.opcodec.peers.throughput;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request of a client, and the answer that makes a WebSocket of it (RFC 6455, 4.2). */
public final class Upgrade {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final String path;
  private final @Nullable String key;

  private Upgrade(String path, @Nullable String key) {
    this.path = path;
    this.key = key;
  }

  /** Reads a request. */
  static Upgrade read(DataInputStream in) throws IOException {
    String path = line(in).split(" ")[1];
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).trim());
    }
    return new Upgrade(path, headers.get("sec-websocket-key"));
  }

  /** Reads a request for a WebSocket, answers it, and returns its path. */
  public static String accept(SocketChannel channel, DataInputStream in) throws IOException {
    Upgrade request = read(in);
    request.answer(channel);
    return request.path;
  }

  String path() {
    return path;
  }

  boolean isWanted() {
    return key != null;
  }

  void answer(SocketChannel channel) throws IOException {
    byte[] digest;
    try {
      digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    String head =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: %s\r\n\r\n"
                .formatted(Base64.getEncoder().encodeToString(digest));
    channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
