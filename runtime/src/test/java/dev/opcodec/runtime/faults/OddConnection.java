package dev.opcodec.runtime.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Queue;

/** One WebSocket of an {@link OddGateway}, made of bytes and of nothing of this library's. */
final class OddConnection {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Socket socket;
  private final DataInputStream in;
  private final Manners manners;
  private final Queue<String> log;
  private int number;

  OddConnection(Socket socket, Manners manners, Queue<String> log) throws IOException {
    this.socket = socket;
    this.manners = manners;
    this.log = log;
    in = new DataInputStream(socket.getInputStream());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Serves the client until one of them ends it. */
  void serve() throws IOException {
    upgrade();
    text(manners.hello());
    while (true) {
      int opcode = in.readUnsignedByte() & 0x0F;
      byte[] payload = payload();
      if (opcode == TEXT) {
        command(new String(payload, StandardCharsets.UTF_8));
      } else if (opcode == PONG) {
        log.add("pong " + new String(payload, StandardCharsets.UTF_8));
      } else if (opcode == CLOSE) {
        log.add("close");
        drop();
      }
    }
  }

  private void command(String text) throws IOException {
    log.add(text);
    JsonNode command = JSON.readTree(text);
    switch (command.path("op").asInt()) {
      case 1 -> text(manners.acknowledgement());
      case 2 -> ready();
      case 6 -> manners.resume(this);
      default -> log.add("not understood: " + text);
    }
  }

  synchronized void ready() throws IOException {
    number = manners.firstNumber();
    text(manners.ready(number, socket.getLocalPort()));
  }

  synchronized void dispatch(String event, String d) throws IOException {
    number++;
    text(manners.dispatch(event, number, d));
  }

  synchronized void text(String text) throws IOException {
    manners.send(this, text);
  }

  synchronized void frame(int opcode, boolean last, byte[] payload) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write((last ? 0x80 : 0) | opcode);
    if (payload.length < 126) {
      frame.write(payload.length);
    } else {
      frame.write(126);
      frame.write(payload.length >> 8);
      frame.write(payload.length & 0xFF);
    }
    frame.writeBytes(payload);
    socket.getOutputStream().write(frame.toByteArray());
  }

  void close(int code, String reason) throws IOException {
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    payload.write(code >> 8);
    payload.write(code & 0xFF);
    payload.writeBytes(utf8(reason));
    frame(CLOSE, true, payload.toByteArray());
  }

  void end() throws IOException {
    manners.end(this);
  }

  void drop() throws IOException {
    socket.close();
  }

  private byte[] payload() throws IOException {
    int length = in.readUnsignedByte() & 0x7F;
    if (length == 126) {
      length = in.readUnsignedShort();
    }
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return payload;
  }

  private void upgrade() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    log.add(head.substring(0, head.indexOf("\r\n")));
    String key =
        head.toString()
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key"))
            .map(line -> line.substring(line.indexOf(':') + 1).trim())
            .findFirst()
            .orElseThrow();
    String answer =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + acceptance(key)
            + "\r\n\r\n";
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
  }

  private static String acceptance(String key) {
    try {
      String salted = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      byte[] digest = sha1.digest(salted.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
