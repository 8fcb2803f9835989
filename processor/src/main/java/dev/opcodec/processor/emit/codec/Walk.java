package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.emit.java.Code;
import java.util.List;

/**
 * The walk over an object's keys as they are expected. Where there are many, they are in groups, so
 * that to a key which comes out of order no others are tried than those of its group.
 */
final class Walk {
  private static final int GROUP = 8;

  private static final String ABOUT =
      """
      // Each key is looked for where it is expected, behind those before it; what reads its value
      // is told how many bytes the name takes. Of a key that is not where it is expected findField
      // says which one it is, and another round reads it.
      """;

  private final int keys;
  private final ReadParts parts;

  /**
   * A walk.
   *
   * @param keys how many there are
   */
  Walk(int keys, ReadParts parts) {
    this.keys = keys;
    this.parts = parts;
  }

  private boolean hasGroups() {
    return keys > GROUP;
  }

  /** Begins a round. */
  void begin(Code.Builder code) {
    if (keys > 1) {
      code.add(ABOUT);
    }
    if (hasGroups()) {
      code.addStatement("int $L = 0", parts.next());
    }
    code.beginControlFlow("do");
  }

  /**
   * Looks for some of the keys, one after the other.
   *
   * @param first the index of the first of them, at which a group begins
   */
  void addKeys(List<Key> some, int first, Code.Builder code) {
    for (int from = 0; from < some.size(); from += GROUP) {
      int to = Math.min(from + GROUP, some.size());
      boolean last = first + to == keys;
      if (!last) {
        code.beginControlFlow("if ($L < $L)", parts.next(), first + to);
      }
      some.subList(from, to).forEach(key -> code.add(parts.readIfNext(key)));
      if (!last) {
        code.endControlFlow();
      }
    }
  }

  /**
   * Ends a round.
   *
   * @param owner what stands before the name of a variable
   */
  void end(String owner, Code.Builder code) {
    if (hasGroups()) {
      code.addStatement("$L = $L", parts.next(), parts.findField(owner))
          .add("$<} ")
          .addStatement("while ($L >= 0)", parts.next());
    } else {
      code.add("$<} ").addStatement("while ($L >= 0)", parts.findField(owner));
    }
  }
}
