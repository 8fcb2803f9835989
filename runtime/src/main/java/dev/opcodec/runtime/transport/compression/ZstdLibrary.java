package dev.opcodec.runtime.transport.compression;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether zstd's library is there and works. */
final class ZstdLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(ZstdLibrary.class);

  private ZstdLibrary() {}

  static boolean isPresent() {
    return Probe.PRESENT;
  }

  /** Asked once a JVM, and only if somebody wants to know: it loads native code. */
  private static final class Probe {
    static final boolean PRESENT = probe();

    private static boolean probe() {
      try {
        new ZstdStream(1).close();
        return true;
      } catch (LinkageError absent) {
        // Its classes are missing, or its native code cannot be loaded on this machine.
        LOG.debug("zstd-stream is not available: {}", absent.toString());
        return false;
      }
    }
  }
}
