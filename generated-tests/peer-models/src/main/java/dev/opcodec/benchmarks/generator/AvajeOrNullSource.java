package dev.opcodec.benchmarks.generator;

/** An adapter of avaje-jsonb for values that are written when they are null. */
final class AvajeOrNullSource {
  private AvajeOrNullSource() {}

  /** The name of the adapter for a value. */
  static String name(PeerValue value) {
    if (value instanceof PeerValue.Id) {
      return "IdOrNull";
    }
    if (value instanceof PeerValue.ListOf) {
      throw new IllegalStateException("a list that is written as null is beyond this peer");
    }
    return value.boxed() + "OrNull";
  }

  static String of(PeerValue value) {
    String adapter =
        value instanceof PeerValue.Id
            ? "new dev.opcodec.benchmarks.peer.AvajeId()"
            : "jsonb.adapter(" + value.boxed() + ".class)";
    return """
    package %1$s;

    @io.avaje.jsonb.CustomAdapter(global = false)
    public final class %2$s extends dev.opcodec.benchmarks.peer.AvajeOrNull<%3$s> {
      public %2$s(io.avaje.jsonb.Jsonb jsonb) {
        super(%4$s);
      }
    }
    """
        .formatted(Flavour.AVAJE.packageName(), name(value), value.boxed(), adapter);
  }
}
