package dev.opcodec.runtime.validate;

import org.jspecify.annotations.Nullable;

/**
 * Where a validator is. Kept as links and written out only when something is wrong, which is
 * seldom. An empty field stands for the value itself.
 */
final class ValuePath {
  private static final int MAX_KEY_LENGTH = 64;

  private final @Nullable ValuePath parent;
  private final String field;
  private int index = -1;
  private @Nullable Object key;

  ValuePath(@Nullable ValuePath parent, String field) {
    this.parent = parent;
    this.field = field;
  }

  void index(int newIndex) {
    index = newIndex;
  }

  void key(@Nullable Object newKey) {
    key = newKey;
  }

  String of(String lastField) {
    StringBuilder path = new StringBuilder();
    appendTo(path);
    appendField(path, lastField);
    return path.toString();
  }

  private void appendTo(StringBuilder path) {
    if (parent != null) {
      parent.appendTo(path);
    }
    appendField(path, field);
    if (index >= 0) {
      path.append('[').append(index).append(']');
    } else if (key != null) {
      path.append('[').append(shown(key.toString())).append(']');
    }
  }

  private static void appendField(StringBuilder path, String field) {
    // The items of a tuple are fields of its record, and called [0], [1] and so on.
    if (!path.isEmpty() && !field.isEmpty() && field.charAt(0) != '[') {
      path.append('.');
    }
    path.append(field);
  }

  /** A map's keys are the user's; only what looks like a name or an id is fit for a message. */
  private static String shown(String key) {
    boolean fits =
        key.length() <= MAX_KEY_LENGTH
            && key.chars()
                .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
    return fits ? key : "?";
  }
}
