package dev.opcodec.processor.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page's content security policy: nothing is loaded, and only our own style and scripts, told
 * by their hashes, take effect. So even markup that slipped in could do nothing.
 */
final class ContentPolicy {
  private ContentPolicy() {}

  static String of(List<String> styles, List<String> scripts) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
        + hashes(styles)
        + "; script-src "
        + hashes(scripts);
  }

  private static String hashes(List<String> texts) {
    return texts.stream().map(ContentPolicy::hash).collect(Collectors.joining(" "));
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
