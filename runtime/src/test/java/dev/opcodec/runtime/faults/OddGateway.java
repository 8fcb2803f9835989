package dev.opcodec.runtime.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway such as others write for their own ends, over plain sockets. */
final class OddGateway implements AutoCloseable {
  private final Manners manners;
  private final ServerSocket server;
  private final List<OddConnection> connections = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  OddGateway(Manners manners) throws IOException {
    this.manners = manners;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "odd-gateway");
    thread.setDaemon(true);
    thread.start();
  }

  URI url(String pathAndQuery) {
    return URI.create("ws://127.0.0.1:" + server.getLocalPort() + pathAndQuery);
  }

  OddConnection connection() {
    return connections.get(connections.size() - 1);
  }

  /** Request lines, commands, pongs and closes, in the order of their arrival. */
  List<String> log() {
    return List.copyOf(log);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        OddConnection connection = new OddConnection(socket, manners, log);
        connections.add(connection);
        start(() -> serve(connection));
      }
    } catch (IOException closed) {
      log.add("closed");
    }
  }

  private void serve(OddConnection connection) {
    try {
      connection.serve();
    } catch (IOException gone) {
      log.add("gone");
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (OddConnection connection : connections) {
        connection.drop();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
