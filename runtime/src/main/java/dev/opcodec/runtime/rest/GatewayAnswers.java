package dev.opcodec.runtime.rest;

import dev.opcodec.runtime.codec.FieldName;
import dev.opcodec.runtime.codec.FieldNames;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.JsonReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads what the REST calls answer. Every problem is a {@link JsonDecodeException}. */
final class GatewayAnswers {
  private static final FieldName URL = FieldName.of("url");
  private static final FieldName SHARDS = FieldName.of("shards");
  private static final FieldName LIMIT = FieldName.of("session_start_limit");
  private static final FieldNames INFO = FieldNames.of(URL, SHARDS, LIMIT);

  private static final FieldName TOTAL = FieldName.of("total");
  private static final FieldName REMAINING = FieldName.of("remaining");
  private static final FieldName RESET_AFTER = FieldName.of("reset_after");
  private static final FieldName MAX_CONCURRENCY = FieldName.of("max_concurrency");
  private static final FieldNames START_LIMIT =
      FieldNames.of(TOTAL, REMAINING, RESET_AFTER, MAX_CONCURRENCY);

  private static final FieldNames RATE_LIMIT = FieldNames.of(FieldName.of("retry_after"));
  private static final double DAY_SECONDS = 86_400;

  private final boolean encrypted;

  /**
   * @param encrypted whether the answer came by https; then the gateway's URL must be wss
   */
  GatewayAnswers(boolean encrypted) {
    this.encrypted = encrypted;
  }

  /** URL-1; other keys are skipped. */
  URI url(byte[] body) {
    JsonReader in = JsonReader.of(body);
    @Nullable URI url = null;
    in.beginObject();
    for (int field = in.nextField(INFO); field != JsonReader.END; field = in.nextField(INFO)) {
      if (field == 0) {
        url = readUrl(in);
      } else {
        in.skipValue();
      }
    }
    in.end();
    if (url == null) {
      throw problem("$.url", "missing");
    }
    return url;
  }

  /** URL-2: all three keys are required. */
  GatewayInfo info(byte[] body) {
    JsonReader in = JsonReader.of(body);
    @Nullable URI url = null;
    @Nullable SessionStartLimit limit = null;
    int shards = 0;
    in.beginObject();
    for (int field = in.nextField(INFO); field != JsonReader.END; field = in.nextField(INFO)) {
      switch (field) {
        case 0 -> url = readUrl(in);
        case 1 -> shards = in.readInt();
        case 2 -> limit = readLimit(in);
        default -> in.skipValue();
      }
    }
    in.end();
    if (url == null) {
      throw problem("$.url", "missing");
    }
    if (limit == null) {
      throw problem("$.session_start_limit", "missing");
    }
    if (shards < 1) {
      throw problem("$.shards", "missing, or below 1");
    }
    return new GatewayInfo(url, shards, limit);
  }

  private static SessionStartLimit readLimit(JsonReader in) {
    long[] values = {-1, -1, -1, -1};
    in.beginObject();
    for (int field = in.nextField(START_LIMIT);
        field != JsonReader.END;
        field = in.nextField(START_LIMIT)) {
      if (field == JsonReader.UNKNOWN) {
        in.skipValue();
      } else {
        values[field] = field == 2 ? in.readLong() : in.readInt();
      }
    }
    for (long value : values) {
      if (value < 0) {
        throw problem("$.session_start_limit", "a key is missing, or negative");
      }
    }
    if (values[3] == 0) {
      throw problem("$.session_start_limit.max_concurrency", "below 1");
    }
    return new SessionStartLimit((int) values[0], (int) values[1], values[2], (int) values[3]);
  }

  private URI readUrl(JsonReader in) {
    URI url;
    try {
      url = new URI(in.readString());
    } catch (URISyntaxException error) {
      throw problem("$.url", "not a URL");
    }
    boolean secure = "wss".equalsIgnoreCase(url.getScheme());
    if (url.getHost() == null || !(secure || "ws".equalsIgnoreCase(url.getScheme()))) {
      throw problem("$.url", "not a WebSocket URL");
    }
    // It is where the token will be sent.
    if (encrypted && !secure) {
      throw problem("$.url", "not encrypted, though the answer itself was");
    }
    return url;
  }

  /** {@code retry_after} of a 429's body; null if it says nothing that makes sense. */
  static @Nullable Duration retryAfter(byte[] body) {
    try {
      JsonReader in = JsonReader.of(body);
      @Nullable Duration wait = null;
      in.beginObject();
      for (int field = in.nextField(RATE_LIMIT);
          field != JsonReader.END;
          field = in.nextField(RATE_LIMIT)) {
        if (field == 0) {
          wait = seconds(in.readDouble());
        } else {
          in.skipValue();
        }
      }
      return wait;
    } catch (JsonDecodeException error) {
      // A proxy's 429 has a page for a body; then the header tells, or nothing does.
      return null;
    }
  }

  static @Nullable Duration retryAfter(String header) {
    try {
      return seconds(Double.parseDouble(header.trim()));
    } catch (NumberFormatException error) {
      return null;
    }
  }

  private static @Nullable Duration seconds(double seconds) {
    if (Double.isNaN(seconds) || seconds < 0) {
      return null;
    }
    return Duration.ofMillis((long) Math.ceil(Math.min(seconds, DAY_SECONDS) * 1000));
  }

  private static JsonDecodeException problem(String path, String what) {
    return new JsonDecodeException(0, path, what);
  }
}
