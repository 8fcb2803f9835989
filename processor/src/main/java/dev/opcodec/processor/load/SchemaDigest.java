package dev.opcodec.processor.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of files: SHA-256 over each path, its length in bytes, and the bytes. */
final class SchemaDigest {
  private final MessageDigest sha256;

  SchemaDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(String path, byte[] bytes) {
    String head = path + "\n" + bytes.length + "\n";
    sha256.update(head.getBytes(StandardCharsets.UTF_8));
    sha256.update(bytes);
  }

  /** The digest as hexadecimal digits; nothing can be added after it. */
  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
