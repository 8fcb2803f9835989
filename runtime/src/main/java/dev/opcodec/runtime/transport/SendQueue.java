package dev.opcodec.runtime.transport;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends one message after the other: a WebSocket takes the next only when the last is written. */
final class SendQueue {
  private record Entry(byte[] message, CompletableFuture<Void> done) {}

  private final Deque<Entry> entries = new ArrayDeque<>();
  private @Nullable Function<byte[], CompletableFuture<?>> sender;
  private boolean sending;
  private @Nullable String end;

  /** The connection is open: what was queued leaves. */
  void open(Function<byte[], CompletableFuture<?>> with) {
    synchronized (this) {
      sender = with;
    }
    sendNext();
  }

  CompletableFuture<Void> send(byte[] message) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    synchronized (this) {
      if (end != null) {
        return CompletableFuture.failedFuture(new IOException(end));
      }
      entries.add(new Entry(message, done));
    }
    sendNext();
    return done;
  }

  private void sendNext() {
    Entry entry;
    Function<byte[], CompletableFuture<?>> with;
    synchronized (this) {
      if (sending || sender == null || entries.isEmpty()) {
        return;
      }
      sending = true;
      with = sender;
      entry = entries.getFirst();
    }
    with.apply(entry.message).whenComplete((sent, error) -> settled(entry, error));
  }

  private void settled(Entry entry, @Nullable Throwable error) {
    boolean first;
    synchronized (this) {
      sending = false;
      first = entries.remove(entry);
    }
    if (first && error == null) {
      entry.done.complete(null);
    } else if (first) {
      entry.done.completeExceptionally(new IOException("a message could not be written", error));
    }
    sendNext();
  }

  /** The connection is gone: what was not written never will be. */
  void end(String why) {
    Deque<Entry> left;
    synchronized (this) {
      if (end != null) {
        return;
      }
      end = why;
      left = new ArrayDeque<>(entries);
      entries.clear();
    }
    left.forEach(entry -> entry.done.completeExceptionally(new IOException(why)));
  }
}
