package dev.opcodec.benchmarks.run;

/** What is done with a frame. */
enum Side {
  DECODE("reading"),
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
