package dev.opcodec.runtime.request.correlation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.runtime.protocol.Answer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One kind of answer to one question. */
final class Part {
  /** Of a RATE_LIMITED, whatever it is about. */
  static final String LIMITED_OPCODE = "opcode";

  /** Of a RATE_LIMITED: seconds, with a fraction. */
  static final String RETRY_AFTER = "retry_after";

  final Source source;
  final boolean maybe;
  final Matching matching;
  final Collected collected;

  Part(Answer answer, JsonNode command) {
    source = Source.of(answer);
    maybe = answer.maybe();
    matching = new Matching(answer.match(), command);
    collected = Collected.of(answer, matching, command);
  }

  /** Everything in an answer of this kind that is looked at. */
  static Set<String> paths(Answer answer) {
    Set<String> paths = new HashSet<>();
    answer.match().forEach(match -> paths.add(match.answer()));
    String field = answer.ends().field();
    if (answer.ends().kind() == Answer.Ends.Kind.COUNT && field != null) {
      paths.add(field);
      paths.add(Collected.Chunks.indexField(field));
    }
    if (answer.fails()) {
      paths.add(LIMITED_OPCODE);
      paths.add(RETRY_AFTER);
    }
    return paths;
  }

  /** Takes an answer if it is one of its kind that has not come. */
  boolean take(Map<String, JsonNode> values, AnswerFrame frame) {
    if (!matching.matches(values) || !collected.lacks(values)) {
      return false;
    }
    collected.add(values, frame);
    return true;
  }
}
