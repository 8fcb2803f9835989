package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.WireOrder;
import java.util.Comparator;
import java.util.List;

/** Sorts fields as a peer usually sends them, so that a codec's first guess is right. */
final class WireOrderedFields {
  private WireOrderedFields() {}

  static List<Field> of(List<Field> declared, WireOrder order) {
    return switch (order) {
      case DECLARED -> declared;
      case REVERSE_ALPHABETICAL ->
          declared.stream().sorted(Comparator.comparing(Field::wireName).reversed()).toList();
    };
  }
}
