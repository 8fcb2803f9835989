package dev.opcodec.benchmarks.run;

/** What is done with a frame. */
enum Side {
  DECODE("reading"),
  /** Decoding where there is no room behind a frame, for those that want it. */
  DECODE_COPY("reading from an array without room"),
  ENCODE("writing"),
  /** Only what routes the frame is read. */
  ROUTE("routing");

  private final String title;

  Side(String title) {
    this.title = title;
  }

  /** As a table names it. */
  String title() {
    return title;
  }
}
