package dev.opcodec.peers.transports;

import dev.opcodec.peers.throughput.Upgrade;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Takes WebSockets and sends as many small binary messages as their path says, such as {@code
 * /1000000}, as fast as they are read; none for {@code /0}.
 */
final class FloodServer {
  /** As a presence takes, deflated. */
  private static final int SIZE = 160;

  private static final int MESSAGES_A_WRITE = 200;

  private FloodServer() {}

  /** Prints its port, and serves until its standard input ends. */
  public static void main(String[] args) throws IOException {
    ServerSocketChannel listening = ServerSocketChannel.open();
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    Thread acceptor = new Thread(() -> accept(listening), "acceptor");
    acceptor.setDaemon(true);
    acceptor.start();
    System.out.println(listening.socket().getLocalPort());
    while (System.in.read() >= 0) {
      // Whoever started this ends it by closing its input.
    }
  }

  private static void accept(ServerSocketChannel listening) {
    try {
      while (true) {
        SocketChannel client = listening.accept();
        Thread thread = new Thread(() -> serve(client), "client");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(SocketChannel channel) {
    try (channel) {
      DataInputStream in = new DataInputStream(channel.socket().getInputStream());
      String path = Upgrade.accept(channel, in);
      flood(channel, Long.parseLong(path.substring(1)));
      while (in.read() >= 0) {
        // What a client says is of no interest.
      }
    } catch (IOException gone) {
      // A client that has what it wanted hangs up.
      return;
    }
  }

  private static void flood(SocketChannel channel, long messages) throws IOException {
    byte[] one = new byte[SIZE + 4];
    one[0] = (byte) 0x82;
    one[1] = 126;
    one[3] = (byte) SIZE;
    ByteBuffer many = ByteBuffer.allocateDirect(one.length * MESSAGES_A_WRITE);
    while (many.hasRemaining()) {
      many.put(one);
    }
    for (long left = messages; left > 0; left -= MESSAGES_A_WRITE) {
      many.rewind().limit((int) Math.min(left, MESSAGES_A_WRITE) * one.length);
      while (many.hasRemaining()) {
        channel.write(many);
      }
    }
  }
}
