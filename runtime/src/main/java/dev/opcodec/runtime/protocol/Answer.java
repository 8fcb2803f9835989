package dev.opcodec.runtime.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers a command: an event or a frame.
 *
 * @param event the event's name, null if a frame answers
 * @param opcode the frame's opcode, -1 if an event answers
 * @param match fields that are equal in command and answer
 * @param ends when the answer is complete
 * @param maybe whether it need not come
 * @param fails whether it is a refusal
 */
public record Answer(
    @Nullable String event,
    int opcode,
    List<Match> match,
    Ends ends,
    boolean maybe,
    boolean fails) {
  /** Copies the list. */
  public Answer {
    match = List.copyOf(match);
  }

  /**
   * Two fields that are equal.
   *
   * @param command the command's field, by its name on the wire
   * @param answer the answer's field, a dotted path of names on the wire
   */
  public record Match(String command, String answer) {}

  /**
   * When an answer is complete.
   *
   * @param kind how that is told
   * @param field the field that tells it, null for kinds without one
   */
  public record Ends(Kind kind, @Nullable String field) {
    /** How the end of an answer is told. */
    public enum Kind {
      /** The first answer is all. */
      FIRST,
      /** As many answers come as the field of an answer says. */
      COUNT,
      /** One answer comes for each item of the field of the command. */
      EACH,
      /** It opens a stream of events that does not end. */
      NEVER
    }
  }
}
