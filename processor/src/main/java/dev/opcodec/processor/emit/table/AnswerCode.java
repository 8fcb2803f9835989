package dev.opcodec.processor.emit.table;

import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Answer;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;

/** The expression that makes the runtime's description of an answer. */
final class AnswerCode {
  private final Plan plan;

  AnswerCode(Plan plan) {
    this.plan = plan;
  }

  /** {@code List.of(new Answer(…), …)}. */
  Code list(List<Answer> answers) {
    return Code.of(
        "$T.of($L)", List.class, answers.stream().map(this::one).collect(Code.joining(",$W")));
  }

  private Code one(Answer answer) {
    Code matches =
        answer.match().stream()
            .map(
                match ->
                    Code.of(
                        "new $T($S, $S)",
                        RuntimeTypes.ANSWER.nestedClass("Match"),
                        match.command(),
                        match.answer()))
            .collect(Code.joining(",$W"));
    return Code.of(
        "new $T($S, $L,$W$T.of($L),$W$L, $L, $L)",
        RuntimeTypes.ANSWER,
        answer.event(),
        answer.opcode() == null ? -1 : plan.opcode(answer.opcode()).code(),
        List.class,
        matches,
        ends(answer.ends()),
        answer.maybe(),
        answer.fails());
  }

  private static Code ends(Answer.Ends ends) {
    if (ends instanceof Answer.Ends.Count count) {
      return ends("COUNT", count.answerField());
    }
    if (ends instanceof Answer.Ends.Each each) {
      return ends("EACH", each.commandField());
    }
    return Code.of(
        "new $T($T.$L, null)",
        RuntimeTypes.ANSWER.nestedClass("Ends"),
        RuntimeTypes.ANSWER.nestedClass("Ends").nestedClass("Kind"),
        ends instanceof Answer.Ends.Never ? "NEVER" : "FIRST");
  }

  private static Code ends(String kind, String field) {
    return Code.of(
        "new $T($T.$L, $S)",
        RuntimeTypes.ANSWER.nestedClass("Ends"),
        RuntimeTypes.ANSWER.nestedClass("Ends").nestedClass("Kind"),
        kind,
        field);
  }
}
