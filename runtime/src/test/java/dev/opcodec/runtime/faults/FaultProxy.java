package dev.opcodec.runtime.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a server on loopback, hands bytes on, and makes faults as planned.
 */
final class FaultProxy implements AutoCloseable {
  static final String THREADS = "fault-proxy";

  private final URI target;
  private final FaultPlan plan;
  private final ServerSocket server;
  private final AtomicInteger accepted = new AtomicInteger();
  private final List<ProxyLink> links = new CopyOnWriteArrayList<>();
  private final Map<Fault, AtomicInteger> happened = new EnumMap<>(Fault.class);
  private volatile boolean healed;

  /**
   * @param target where the server listens; its port counts
   */
  FaultProxy(URI target, FaultPlan plan) throws IOException {
    this.target = target;
    this.plan = plan;
    for (Fault fault : Fault.values()) {
      happened.put(fault, new AtomicInteger());
    }
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept, "accepting");
  }

  /** The server's URL, by way of this proxy. */
  URI url() {
    return url("/");
  }

  /** A URL of the server, by way of this proxy. */
  URI url(String path) {
    return URI.create("ws://127.0.0.1:" + server.getLocalPort() + path);
  }

  /** Connections so far. */
  int connections() {
    return accepted.get();
  }

  /** How often a fault has happened. */
  int happened(Fault fault) {
    return happened.get(fault).get();
  }

  int happened() {
    return happened.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  void note(Fault fault) {
    happened.get(fault).incrementAndGet();
  }

  boolean isHealed() {
    return healed;
  }

  /** No more faults; a connection that stands still is ended. */
  void heal() {
    healed = true;
    links.stream().filter(ProxyLink::isStalled).forEach(ProxyLink::end);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        // The client has given up those that stand still; the server is to learn of it some day.
        links.stream().filter(ProxyLink::isStalled).forEach(ProxyLink::end);
        links.removeIf(ProxyLink::isOver);
        open(client, accepted.incrementAndGet());
      }
    } catch (IOException closed) {
      links.forEach(ProxyLink::end);
    }
  }

  private void open(Socket client, int number) throws IOException {
    Socket gateway;
    try {
      gateway = new Socket(target.getHost(), target.getPort());
    } catch (IOException refused) {
      client.close();
      return;
    }
    ProxyLink link = new ProxyLink(this, client, gateway);
    links.add(link);
    start(() -> link.pumpDown(plan.of(number)), number + "-down");
    start(link::pumpUp, number + "-up");
  }

  private static void start(Runnable task, String name) {
    Thread thread = new Thread(task, THREADS + "-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    links.forEach(ProxyLink::end);
  }
}
