package dev.opcodec.runtime.rest;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.rest.GatewayRequestException.Reason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /gateway} and {@code GET /gateway/bot}.
 *
 * <pre>{@code
 * GatewayInfo info = new GatewayClient().bot(token).join();
 * }</pre>
 *
 * <p>It follows no redirects, for they might carry the token elsewhere, holds no token, and repeats
 * nothing by itself. Any thread may call any method.
 */
public final class GatewayClient {
  private static final URI DEFAULT_BASE = URI.create("https://discord.com/api/v10/");
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int BODY_LIMIT = 64 * 1024;
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int RATE_LIMITED = 429;

  private final HttpClient http;
  private final URI base;
  private final Duration timeout;
  private final GatewayAnswers answers;
  private final CachedUrl cached;

  /** Asks Discord, version 10. */
  public GatewayClient() {
    this(DEFAULT_BASE);
  }

  /**
   * @param base what comes before {@code gateway}, such as {@code https://discord.com/api/v10/}; a
   *     last slash is added where it is missing
   * @throws IllegalArgumentException if it is no {@code http} or {@code https} URL
   */
  public GatewayClient(URI base) {
    this(base, Shared.HTTP, TIMEOUT);
  }

  /**
   * @param base as above
   * @param http sends the requests; give one that follows no redirects, or they may carry the token
   *     elsewhere
   * @param timeout for a whole call, from the connection to the last byte of the answer
   * @throws IllegalArgumentException if the base is no {@code http} or {@code https} URL, or the
   *     timeout not positive
   */
  public GatewayClient(URI base, HttpClient http, Duration timeout) {
    boolean encrypted = "https".equalsIgnoreCase(base.getScheme());
    if (base.getHost() == null || !(encrypted || "http".equalsIgnoreCase(base.getScheme()))) {
      throw new IllegalArgumentException("the base must begin with https:// or http://");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a timeout is positive");
    }
    this.base = base.getPath().endsWith("/") ? base : URI.create(base + "/");
    this.http = Objects.requireNonNull(http, "http");
    this.timeout = timeout;
    answers = new GatewayAnswers(encrypted);
    cached = new CachedUrl(this::askForUrl, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
  }

  /**
   * The URL to connect to. Cached: the server is asked again only after {@link #connectionFailed},
   * and once in half a minute at most; while it does not answer, the last known URL serves.
   *
   * @return fails with a {@link GatewayRequestException} if none is known
   */
  public CompletableFuture<URI> url() {
    return cached.get();
  }

  /** Says that a connection to this URL could not be made: the next call may ask for another. */
  public void connectionFailed(URI url) {
    cached.failed(url);
  }

  /**
   * URL, recommended shards and session starts. Asks each time.
   *
   * @param token the bot's, with or without {@code Bot } before it
   * @return fails with a {@link GatewayRequestException}
   */
  public CompletableFuture<GatewayInfo> bot(String token) {
    String authorization = token.startsWith("Bot ") ? token : "Bot " + token;
    return get("gateway/bot", authorization, answers::info)
        .thenApply(
            info -> {
              cached.put(info.url());
              return info;
            });
  }

  private CompletableFuture<URI> askForUrl() {
    return get("gateway", null, answers::url);
  }

  private <T> CompletableFuture<T> get(
      String path, @Nullable String authorization, Function<byte[], T> reader) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("User-Agent", "DiscordBot (opcodec, 0.1)")
            .header("Accept", "application/json");
    if (authorization != null) {
      try {
        request.header("Authorization", authorization);
      } catch (IllegalArgumentException error) {
        // Not a cause of the new one, for its message holds the token.
        return CompletableFuture.failedFuture(
            failure(Reason.INVALID_TOKEN, 0, null, path, "the token cannot stand in a header"));
      }
    }
    CompletableFuture<HttpResponse<byte[]>> exchange = send(request.build());
    CompletableFuture<T> result = new CompletableFuture<>();
    exchange
        .copy()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete(
            (response, error) -> {
              exchange.cancel(true);
              settle(result, path, response, error, reader);
            });
    return result;
  }

  /** A client that was closed, or is not the JDK's, may throw. */
  private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
    try {
      return http.sendAsync(request, head -> new LimitedBody(BODY_LIMIT));
    } catch (Exception | Error error) {
      return CompletableFuture.failedFuture(error);
    }
  }

  private static <T> void settle(
      CompletableFuture<T> result,
      String path,
      @Nullable HttpResponse<byte[]> response,
      @Nullable Throwable error,
      Function<byte[], T> reader) {
    if (response == null) {
      Throwable cause = error == null || error.getCause() == null ? error : error.getCause();
      String kind = cause == null ? "nothing came" : cause.getClass().getSimpleName();
      result.completeExceptionally(failure(Reason.UNREACHABLE, 0, null, path, kind));
      return;
    }
    int status = response.statusCode();
    if (status != OK) {
      result.completeExceptionally(refusal(path, response));
      return;
    }
    try {
      result.complete(reader.apply(response.body()));
    } catch (JsonDecodeException malformed) {
      String what = malformed.path() + ": " + malformed.problem();
      result.completeExceptionally(failure(Reason.MALFORMED, status, null, path, what));
    }
  }

  private static GatewayRequestException refusal(String path, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == UNAUTHORIZED) {
      return failure(Reason.UNAUTHORIZED, status, null, path, "HTTP 401");
    }
    if (status == RATE_LIMITED) {
      return failure(Reason.RATE_LIMITED, status, retryAfter(response), path, "HTTP 429");
    }
    Reason reason = status >= 500 ? Reason.SERVER_ERROR : Reason.UNEXPECTED_STATUS;
    return failure(reason, status, null, path, "HTTP " + status);
  }

  private static @Nullable Duration retryAfter(HttpResponse<byte[]> response) {
    Duration told = GatewayAnswers.retryAfter(response.body());
    return told != null
        ? told
        : response.headers().firstValue("Retry-After").map(GatewayAnswers::retryAfter).orElse(null);
  }

  private static GatewayRequestException failure(
      Reason reason, int status, @Nullable Duration retryAfter, String path, String what) {
    return new GatewayRequestException(reason, status, retryAfter, "GET /" + path + ": " + what);
  }

  private static final class Shared {
    static final HttpClient HTTP =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  }
}
