package dev.opcodec.runtime.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One connection through the proxy. */
final class ProxyLink {
  private static final int BUFFER = 8192;

  private final FaultProxy proxy;
  private final Socket client;
  private final Socket gateway;
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger pumps = new AtomicInteger(2);
  private volatile boolean stalled;

  ProxyLink(FaultProxy proxy, Socket client, Socket gateway) throws IOException {
    this.proxy = proxy;
    this.client = client;
    this.gateway = gateway;
    client.setTcpNoDelay(true);
    gateway.setTcpNoDelay(true);
  }

  boolean isStalled() {
    return stalled;
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  /** Closes both ends. */
  void end() {
    over.countDown();
    close(client);
    close(gateway);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // That is all that was wanted.
    }
  }

  /** What the client sends passes unharmed, unless nothing passes. */
  void pumpUp() {
    try {
      InputStream in = client.getInputStream();
      OutputStream out = gateway.getOutputStream();
      byte[] buffer = new byte[BUFFER];
      int count = in.read(buffer);
      while (count >= 0 && !waitsInVain()) {
        out.write(buffer, 0, count);
        count = in.read(buffer);
      }
      gateway.shutdownOutput();
    } catch (IOException gone) {
      end();
    } finally {
      pumpEnded();
    }
  }

  /** What the gateway sends meets the faults. */
  void pumpDown(Supplier<PlannedFault> plan) {
    try {
      InputStream in = gateway.getInputStream();
      Damage damage = new Damage(client.getOutputStream(), over, plan.get());
      byte[] buffer = new byte[BUFFER];
      int count = in.read(buffer);
      while (count >= 0) {
        int at = 0;
        while (at < count) {
          at += proxy.isHealed() ? damage.pass(buffer, at, count) : damage.take(buffer, at, count);
          if (damage.begins()) {
            proxy.note(damage.fault());
            if (damage.fault().isFinal()) {
              breakOff(damage.fault());
              return;
            }
          } else if (damage.isOver()) {
            damage.next(plan.get());
          }
        }
        count = in.read(buffer);
      }
      client.shutdownOutput();
    } catch (IOException gone) {
      end();
    } finally {
      pumpEnded();
    }
  }

  private void breakOff(Fault fault) throws IOException {
    switch (fault) {
      case HALF_CLOSE -> client.shutdownOutput();
      case RESET -> {
        client.setSoLinger(true, 0);
        gateway.setSoLinger(true, 0);
        end();
      }
      case STALL -> {
        stalled = true;
        waitsInVain();
      }
      default -> end();
    }
  }

  /** True at once while all is well; after a stall it waits for the end, then fails. */
  private boolean waitsInVain() throws IOException {
    if (!stalled) {
      return false;
    }
    try {
      over.await(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("nothing passes");
  }

  private void pumpEnded() {
    if (pumps.decrementAndGet() == 0) {
      end();
    }
  }
}
