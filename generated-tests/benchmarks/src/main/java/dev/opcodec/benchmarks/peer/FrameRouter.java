package dev.opcodec.benchmarks.peer;

/**
 * Reads of a frame only what routes it; used by one thread. Each library does it in the leanest way
 * that it offers: streaming readers stop at the data, once they know the rest.
 */
public interface FrameRouter {
  /** Reads into what is reused for all frames, so that only the library allocates. */
  void route(byte[] utf8, Route into) throws Exception;
}
