package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Answer;
import java.util.List;

/** Writes what answers an opcode, how to tell, and when the answer is complete. */
final class AnswerList {
  private final Page page;

  AnswerList(Page page) {
    this.page = page;
  }

  /** Writes a list; nothing if nothing answers. */
  void write(Html html, List<Answer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    html.element("h4", "Answered by");
    html.element(
        "ul",
        Attributes.styled("answers"),
        list -> answers.forEach(answer -> list.element("li", item -> item(item, answer))));
  }

  private void item(Html html, Answer answer) {
    String event = answer.event();
    String opcode = answer.opcode();
    page.link(
        html,
        Uses.answering(page.catalog(), answer),
        event != null ? event : opcode == null ? "" : opcode);
    html.text(event != null ? " event" : " opcode");
    if (answer.fails()) {
      html.text(" if it is refused");
    } else if (answer.maybe()) {
      html.text(", which need not come");
    }
    match(html, answer.match());
    html.text(". ");
    if (!answer.fails()) {
      ends(html, answer.ends());
    }
  }

  private void match(Html html, List<Answer.Match> match) {
    String separator = ", with the same ";
    for (Answer.Match pair : match) {
      html.text(separator).element("code", pair.command());
      if (!pair.command().equals(pair.answer())) {
        html.text(" (there ").element("code", pair.answer()).text(")");
      }
      separator = ", ";
    }
  }

  private static void ends(Html html, Answer.Ends ends) {
    if (ends instanceof Answer.Ends.First) {
      html.text("The first is the whole answer.");
    } else if (ends instanceof Answer.Ends.Count count) {
      html.text("As many come as its ").element("code", count.answerField()).text(" says.");
    } else if (ends instanceof Answer.Ends.Each each) {
      html.text("One comes for each item of ").element("code", each.commandField()).text(".");
    } else {
      html.text("They go on and on.");
    }
  }
}
