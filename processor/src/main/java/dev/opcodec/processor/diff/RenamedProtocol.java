package dev.opcodec.processor.diff;

/** The protocol has another name, and so has its table. */
final class RenamedProtocol implements Change {
  @Override
  public void find(Comparison comparison) {
    String before = comparison.then().name();
    String after = comparison.now().name();
    if (!before.equals(after)) {
      comparison.changed(
          comparison.then(),
          comparison.now(),
          "the protocol was called `" + before + "`, so that `" + before + "Protocol` is gone",
          "keep the name, or tell users to write `" + after + "Protocol`",
          Breaks.SOURCE);
    }
  }
}
