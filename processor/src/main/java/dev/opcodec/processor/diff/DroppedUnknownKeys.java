package dev.opcodec.processor.diff;

/** Records lose the keys that the schema does not know. */
final class DroppedUnknownKeys implements Change {
  @Override
  public void find(Comparison comparison) {
    if (comparison.then().keepsUnknownKeys() && !comparison.now().keepsUnknownKeys()) {
      comparison.changed(
          comparison.then(),
          comparison.now(),
          "records no longer keep the keys that the schema does not know",
          "keep `unknown-keys: keep`",
          Breaks.SOURCE,
          Breaks.BEHAVIOUR);
    }
  }
}
