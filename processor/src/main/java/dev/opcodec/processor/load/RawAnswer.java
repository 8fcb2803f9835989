package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a command; event or opcode is given.
 *
 * @param match a field of the command, and the path in the answer
 */
public record RawAnswer(
    @Nullable Located<String> event,
    @Nullable Located<String> opcode,
    List<Match> match,
    Ends ends,
    boolean maybe,
    boolean fails,
    Span span) {

  /** A field of the command and the path into the answer that equals it. */
  public record Match(Located<String> command, Located<String> answer) {}

  /** When the answer is complete. */
  public sealed interface Ends {
    /** With the first answer. */
    record First() implements Ends {}

    /** After as many answers as this field of an answer says. */
    record Count(Located<String> answerField) implements Ends {}

    /** After one answer for each item of this field of the command. */
    record Each(Located<String> commandField) implements Ends {}

    /** Never. */
    record Never() implements Ends {}
  }
}
