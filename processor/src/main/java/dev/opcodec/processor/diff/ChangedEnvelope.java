package dev.opcodec.processor.diff;

/** A frame has other keys. */
final class ChangedEnvelope implements Change {
  @Override
  public void find(Comparison comparison) {
    if (!comparison.then().envelope().equals(comparison.now().envelope())) {
      comparison.changed(
          comparison.then(),
          comparison.now(),
          "the keys of a frame have changed",
          "keep the `envelope` as it was released",
          Breaks.WIRE);
    }
  }
}
