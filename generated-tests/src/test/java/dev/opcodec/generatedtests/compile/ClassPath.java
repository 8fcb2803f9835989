package dev.opcodec.generatedtests.compile;

import dev.opcodec.generatedtests.acme.AcmeProtocol;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class path of these tests, for compilers that they start. */
final class ClassPath {
  private ClassPath() {}

  static String whole() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  static String withoutOverlay() {
    String overlay = overlay().toString();
    return Arrays.stream(whole().split(File.pathSeparator))
        .filter(entry -> !entry.equals(overlay))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Where this module's own classes are. */
  static Path overlay() {
    try {
      return Path.of(
          AcmeProtocol.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
