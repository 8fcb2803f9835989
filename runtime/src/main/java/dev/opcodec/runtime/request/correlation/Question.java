package dev.opcodec.runtime.request.correlation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.runtime.protocol.Answer;
import dev.opcodec.runtime.request.RequestOptions;
import java.util.List;

/**
 * A command of which the answer is wanted.
 *
 * @param opcode its opcode
 * @param data its data
 * @param wanted the answers to wait for: all that must come, or one if none must
 * @param refusals the answers that say no
 * @param options how long to wait, and whether it may be sent again
 */
public record Question(
    int opcode, JsonNode data, List<Answer> wanted, List<Answer> refusals, RequestOptions options) {
  /** Copies the lists. */
  public Question {
    wanted = List.copyOf(wanted);
    refusals = List.copyOf(refusals);
  }
}
