package dev.opcodec.runtime.transport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of one connection and not been handed on yet. One thread may read a thousand
 * sockets, so it leaves the work on what it reads to others; and lest it get far ahead of them, it
 * reads on only while there is room. While reading is paused nothing is handed on, so that the room
 * is soon used up; up to then it is read all the same, for the JDK loses an end of the stream that
 * it meets while nobody has asked for more.
 */
final class ReadAhead {
  static final int MOST_MESSAGES = 64;
  static final int MOST_BYTES = 256 * 1024;

  /**
   * Something to tell the listener.
   *
   * @param size bytes
   * @param always whether it is told while reading is paused too, if nothing is in front of it
   */
  private record Entry(int size, boolean always, Runnable action) {}

  private final Executor threads;
  private final TransportListener batches;
  private final Consumer<Throwable> failed;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private int bytes;
  private boolean running;
  private boolean paused;
  private boolean withheld;
  private @Nullable Runnable ask;

  /**
   * @param threads tell the listener; may run a task where it is submitted
   * @param batches told where a batch begins and ends
   * @param failed is given what the listener throws
   */
  ReadAhead(Executor threads, TransportListener batches, Consumer<Throwable> failed) {
    this.threads = threads;
    this.batches = batches;
    this.failed = failed;
  }

  /** The connection is open; {@code more} asks for a part of a message. */
  synchronized void open(Runnable more) {
    ask = more;
  }

  /** The beginning or the end of the connection. */
  void turn(Runnable action) {
    add(new Entry(0, true, action));
  }

  /** A message; its bytes are held until it is handed on. */
  void message(int size, Runnable action) {
    add(new Entry(size, false, action));
  }

  private void add(Entry entry) {
    synchronized (this) {
      entries.add(entry);
      bytes += entry.size;
      if (running || !isDue(entries.getFirst())) {
        return;
      }
      running = true;
    }
    threads.execute(this::run);
  }

  private boolean isDue(@Nullable Entry entry) {
    return entry != null && (!paused || entry.always);
  }

  /** Asks for the next part now, or as soon as there is room for it. */
  void askForMore() {
    Runnable more;
    synchronized (this) {
      withheld = !hasRoom();
      more = withheld ? null : ask;
    }
    if (more != null) {
      more.run();
    }
  }

  private boolean hasRoom() {
    return entries.size() < MOST_MESSAGES && bytes < MOST_BYTES;
  }

  synchronized void pause() {
    paused = true;
  }

  void resume() {
    synchronized (this) {
      paused = false;
      if (running || (entries.isEmpty() && !withheld)) {
        return;
      }
      running = true;
    }
    // Not here: it hands on what has come, and who resumes has other things to do.
    CompletableFuture.runAsync(this::run);
  }

  /** After so many as may wait the thread is given back, for others wait for it too. */
  private void run() {
    int most = MOST_MESSAGES;
    boolean goesOn = true;
    while (goesOn && most > 0) {
      most -= runBatch(most);
      goesOn = goesOn();
    }
    if (goesOn) {
      threads.execute(this::run);
    }
  }

  /** Hands on what is due now; returns how many that were, and no less than one. */
  private int runBatch(int most) {
    int told = 0;
    call(batches::batchBegins);
    while (told < most) {
      askForWithheld();
      Entry next = next();
      if (next == null) {
        break;
      }
      call(next.action);
      told++;
    }
    call(batches::batchEnds);
    return Math.max(1, told);
  }

  private void call(Runnable action) {
    try {
      action.run();
    } catch (Throwable error) {
      failed.accept(error);
    }
  }

  private void askForWithheld() {
    boolean asks;
    synchronized (this) {
      asks = withheld && hasRoom();
    }
    if (asks) {
      askForMore();
    }
  }

  private synchronized @Nullable Entry next() {
    if (!isDue(entries.peek())) {
      return null;
    }
    Entry next = entries.remove();
    bytes -= next.size;
    return next;
  }

  /** Whether more has come since; if not, whoever brings more begins anew. */
  private synchronized boolean goesOn() {
    running = isDue(entries.peek());
    return running;
  }
}
