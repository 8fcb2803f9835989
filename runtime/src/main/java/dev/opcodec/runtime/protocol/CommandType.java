package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.validate.Validator;
import java.util.List;

/**
 * A kind of command.
 *
 * @param opcode the opcode's number, not negative
 * @param name the opcode's name in the schema
 * @param type the class of such commands
 * @param codec of the command's data
 * @param validator of the bounds that the schema states
 * @param documented whether the official documentation has it
 * @param status whether it is in use
 * @param answers what may answer it
 * @param <T> the class of such commands
 */
public record CommandType<T extends Command>(
    int opcode,
    String name,
    Class<T> type,
    JsonCodec<T> codec,
    Validator<? super T> validator,
    boolean documented,
    Status status,
    List<Answer> answers) {
  /** Copies the list. */
  public CommandType {
    answers = List.copyOf(answers);
  }
}
