package dev.opcodec.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Reads a value in the hope that it is what a reader wants, and goes back if it is not. For unions
 * told by keys: to look for a key takes as long as to read the object.
 */
final class Fitting {
  /** What is thrown where a key must not be: caught here, so that it needs no trace. */
  private static final class Unfit extends RuntimeException {
    static final Unfit INSTANCE = new Unfit();
    private static final long serialVersionUID = 1;

    private Unfit() {
      super("a key that must not be there", null, false, false);
    }
  }

  private static final FieldNames NO_NAMES = FieldNames.of();

  private final JsonReader in;

  /** Of the object whose keys are restricted, -1 for none. */
  private int depth = -1;

  private boolean onlyKnown;
  private FieldNames refused = NO_NAMES;

  /** Whether the last value that did not fit had a key that was refused. */
  private boolean hasRefused;

  Fitting(JsonReader in) {
    this.in = in;
  }

  /**
   * Reads the next value.
   *
   * @param noOthers any key that the reader does not know makes it unfit
   * @param notThese keys that make it unfit, none of which the reader knows
   * @return null, with nothing read, if it is unfit
   */
  <T> @Nullable T read(
      ValueReader<? extends T> reader, boolean noOthers, @Nullable FieldNames notThese) {
    if (notThese != null && in.beginsWithAny(notThese)) {
      hasRefused = true;
      return null;
    }
    int value = in.position;
    int outerOpened = in.opened;
    int items = in.itemCount();
    int outerDepth = depth;
    boolean outerOnlyKnown = onlyKnown;
    FieldNames outerRefused = refused;
    boolean outerTrying = in.trying;
    in.trying = true;
    depth = in.depth + 1;
    onlyKnown = noOthers;
    refused = notThese == null ? NO_NAMES : notThese;
    try {
      return reader.read(in);
    } catch (Unfit | JsonDecodeException unfit) {
      hasRefused = unfit == Unfit.INSTANCE;
      in.backTo(value, depth - 1, outerOpened);
      in.dropItems(items);
      return null;
    } finally {
      depth = outerDepth;
      onlyKnown = outerOnlyKnown;
      refused = outerRefused;
      in.trying = outerTrying;
    }
  }

  boolean hasRefused() {
    return hasRefused;
  }

  /** Looks at a key that the reader of its object does not know, in front of its value. */
  void meet() {
    if (in.depth == depth
        && (onlyKnown || refused.size() > 0 && refused.find(in.unknownName()) >= 0)) {
      throw Unfit.INSTANCE;
    }
  }
}
