package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Answer;

/** Writes what answers a command. */
final class BaselineAnswer {
  private BaselineAnswer() {}

  static void write(YamlText out, Answer answer) {
    out.item(
        () -> {
          if (answer.event() != null) {
            out.text("event", answer.event());
          } else if (answer.opcode() != null) {
            out.text("opcode", answer.opcode());
          }
          if (!answer.match().isEmpty()) {
            out.section(
                "match",
                () ->
                    answer
                        .match()
                        .forEach(each -> out.text(YamlText.quoted(each.command()), each.answer())));
          }
          ends(out, answer.ends());
          if (answer.maybe()) {
            out.plain("maybe", true);
          }
          if (answer.fails()) {
            out.plain("fails", true);
          }
        });
  }

  private static void ends(YamlText out, Answer.Ends ends) {
    if (ends instanceof Answer.Ends.Count count) {
      out.section("ends", () -> out.text("count", count.answerField()));
    } else if (ends instanceof Answer.Ends.Each each) {
      out.section("ends", () -> out.text("each", each.commandField()));
    } else if (ends instanceof Answer.Ends.Never) {
      out.plain("ends", "never");
    }
  }
}
