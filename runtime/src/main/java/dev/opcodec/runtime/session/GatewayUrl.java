package dev.opcodec.runtime.session;

import dev.opcodec.runtime.transport.compression.Compression;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The query that every connection of a session carries: RES-3. */
final class GatewayUrl {
  private final URI original;
  private final Map<String, String> query;
  private final Compression compression;

  /**
   * @param url the gateway's; what its query says is kept, but for the compression
   * @param version asked for unless the URL asks for another
   * @param compression asked for whatever the URL asks for: what comes is inflated that way
   * @throws IllegalArgumentException if it is no {@code ws} or {@code wss} URL
   */
  GatewayUrl(URI url, int version, Compression compression) {
    if (!isWebSocket(url)) {
      throw new IllegalArgumentException("the gateway's URL must begin with wss:// or ws://");
    }
    original = url;
    this.compression = compression;
    query = parse(url);
    query.putIfAbsent("v", Integer.toString(version));
    query.putIfAbsent("encoding", "json");
  }

  /**
   * The address to connect to.
   *
   * @param url the original one or a resume URL
   * @throws IllegalArgumentException if it is not fit for a connection, or would carry the token in
   *     the clear where the original one does not
   */
  URI complete(String url) {
    return complete(url, compression);
  }

  /** The same where another compression is asked for. */
  URI complete(String url, Compression kind) {
    URI uri = URI.create(url);
    if (!isWebSocket(uri)) {
      throw new IllegalArgumentException("not a WebSocket URL");
    }
    if (original.getScheme().equalsIgnoreCase("wss") && !uri.getScheme().equalsIgnoreCase("wss")) {
      throw new IllegalArgumentException("not encrypted, though the gateway's own URL is");
    }
    Map<String, String> all = parse(uri);
    all.putAll(query);
    compress(all, kind);
    StringBuilder text = new StringBuilder();
    text.append(uri.getScheme()).append("://").append(uri.getRawAuthority());
    String path = uri.getRawPath();
    text.append(path == null || path.isEmpty() ? "/" : path);
    char separator = '?';
    for (Map.Entry<String, String> entry : all.entrySet()) {
      text.append(separator).append(entry.getKey());
      if (!entry.getValue().isEmpty()) {
        text.append('=').append(entry.getValue());
      }
      separator = '&';
    }
    return URI.create(text.toString());
  }

  private static void compress(Map<String, String> all, Compression kind) {
    String parameter = kind.parameter();
    if (parameter == null) {
      all.remove("compress");
    } else {
      all.put("compress", parameter);
    }
  }

  private static boolean isWebSocket(URI uri) {
    String scheme = uri.getScheme();
    return uri.getHost() != null
        && ("wss".equalsIgnoreCase(scheme) || "ws".equalsIgnoreCase(scheme));
  }

  private static Map<String, String> parse(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    String raw = uri.getRawQuery();
    if (raw != null && !raw.isEmpty()) {
      for (String pair : raw.split("&")) {
        int equals = pair.indexOf('=');
        query.put(
            equals < 0 ? pair : pair.substring(0, equals),
            equals < 0 ? "" : pair.substring(equals + 1));
      }
    }
    return query;
  }
}
