package dev.opcodec.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers a command: either an event or an opcode.
 *
 * @param match pairs of a field of the command and a path into the answer that are equal
 * @param maybe it need not come
 * @param fails it is a refusal
 */
public record Answer(
    @Nullable String event,
    @Nullable String opcode,
    List<Match> match,
    Ends ends,
    boolean maybe,
    boolean fails) {

  /** A field of the command and the dotted path of the answer's field that equals it. */
  public record Match(String command, String answer) {}

  /** When the answer is complete. */
  public sealed interface Ends {
    /** The first answer is the whole answer. */
    record First() implements Ends {}

    /** As many answers come as this field of an answer says. */
    record Count(String answerField) implements Ends {}

    /** One answer comes for each item of this field of the command. */
    record Each(String commandField) implements Ends {}

    /** It opens a stream of events that does not end. */
    record Never() implements Ends {}
  }
}
