package dev.opcodec.runtime.rest;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * URL-3: one URL for all, asked for again only when a connection to it could not be made. However
 * many connections fail, it is asked for once in half a minute.
 */
final class CachedUrl {
  static final long LEAST_MILLIS_BETWEEN_RENEWALS = 30_000;

  private final Supplier<CompletableFuture<URI>> source;
  private final LongSupplier millis;
  private @Nullable CompletableFuture<URI> asking;
  private @Nullable URI known;
  private boolean stale;
  private long askedAt;

  /**
   * @param source asks the server
   * @param millis a clock that never goes back
   */
  CachedUrl(Supplier<CompletableFuture<URI>> source, LongSupplier millis) {
    this.source = source;
    this.millis = millis;
  }

  /** What is cached, or what the server says now; if that fails, the last known URL if any. */
  CompletableFuture<URI> get() {
    CompletableFuture<URI> begun = new CompletableFuture<>();
    synchronized (this) {
      if (known != null && !isDue()) {
        return CompletableFuture.completedFuture(known);
      }
      if (asking != null) {
        return asking.copy();
      }
      asking = begun;
      askedAt = millis.getAsLong();
    }
    source.get().whenComplete((url, error) -> answered(begun, url, error));
    return begun.copy();
  }

  private boolean isDue() {
    return stale && millis.getAsLong() - askedAt >= LEAST_MILLIS_BETWEEN_RENEWALS;
  }

  private void answered(
      CompletableFuture<URI> begun, @Nullable URI url, @Nullable Throwable error) {
    URI result;
    synchronized (this) {
      asking = null;
      if (url != null) {
        known = url;
        stale = false;
      }
      result = known;
    }
    if (result != null) {
      begun.complete(result);
    } else if (error != null) {
      begun.completeExceptionally(error);
    }
  }

  /** Puts in what is known from elsewhere. */
  synchronized void put(URI url) {
    known = url;
    stale = false;
    askedAt = millis.getAsLong();
  }

  /** A connection to this URL could not be made. */
  synchronized void failed(URI url) {
    if (url.equals(known)) {
      stale = true;
    }
  }
}
