package dev.opcodec.runtime.validate;

/**
 * A bound of the schema that a value does not keep. Never holds the value.
 *
 * @param path where, such as {@code d.threads[3].thread_id}
 * @param rule the constraint's name in the schema, such as {@code max-length}
 * @param bound what the schema states, such as {@code 100}
 * @param message both as a sentence for people, such as {@code must have at most 100 characters}
 */
public record Violation(String path, String rule, String bound, String message) {
  /** The path and the message. */
  @Override
  public String toString() {
    return path + " " + message;
  }
}
