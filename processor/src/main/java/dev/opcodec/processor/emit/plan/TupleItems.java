package dev.opcodec.processor.emit.plan;

import dev.opcodec.processor.model.TupleType;
import java.util.List;
import java.util.stream.IntStream;

/** The components of a tuple's record, named by their positions. */
public final class TupleItems {
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private TupleItems() {}

  /** The component's name of the item at this position, counted from 0. */
  public static String name(int position) {
    return position < ORDINALS.size() ? ORDINALS.get(position) : "item" + (position + 1);
  }

  /** The item's position as a path shows it. */
  public static String path(int position) {
    return "[" + position + "]";
  }

  /** The names of all items. */
  public static List<String> names(TupleType tuple) {
    return IntStream.range(0, tuple.items().size()).mapToObj(TupleItems::name).toList();
  }
}
