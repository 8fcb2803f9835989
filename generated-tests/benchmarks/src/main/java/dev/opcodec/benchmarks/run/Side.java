package dev.opcodec.benchmarks.run;

/** What is done with a frame. */
enum Side {
  DECODE,
  ENCODE,
  /** Only what routes the frame is read. */
  ROUTE
}
