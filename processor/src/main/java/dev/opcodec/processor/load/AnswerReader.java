package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import java.util.ArrayList;
import java.util.List;

/** Reads what answers an opcode. */
final class AnswerReader {
  private AnswerReader() {}

  static List<RawAnswer> read(MappingReader opcode) {
    YamlNode node = opcode.take("answered-by");
    if (node == null) {
      return List.of();
    }
    List<RawAnswer> answers = new ArrayList<>();
    // A bare name is refused as an answer, with what to write.
    List<YamlNode> items =
        node instanceof YamlNode.Text text && !text.isNothing()
            ? List.of(text)
            : opcode.values().items(node, "`answered-by`");
    for (YamlNode item : items) {
      MappingReader in =
          new MappingReader(
              item,
              "an answer",
              item.span(),
              opcode.values(),
              text -> "write `- event: " + text + "` below `answered-by`");
      if (item instanceof YamlNode.Mapping && in.has("event") == in.has("opcode")) {
        in.values()
            .diagnostics
            .error(
                in.has("event") ? Code.UNKNOWN_KEY : Code.MISSING_KEY,
                item.span(),
                "an answer names either an `event` or an `opcode`",
                "write one of them, such as `event: STREAM_CREATE`");
      }
      answers.add(
          new RawAnswer(
              in.text("event"),
              in.text("opcode"),
              match(in),
              ends(in),
              in.isTrue("maybe"),
              in.isTrue("fails"),
              item.span()));
      in.finish();
    }
    return answers;
  }

  private static List<RawAnswer.Match> match(MappingReader in) {
    YamlNode node = in.take("match");
    if (node == null) {
      return List.of();
    }
    List<RawAnswer.Match> matches = new ArrayList<>();
    if (node instanceof YamlNode.Mapping) {
      MappingReader pairs = new MappingReader(node, "`match`", node.span(), in.values());
      for (YamlNode.Entry entry : pairs.all()) {
        Located<String> path = in.values().text(entry.value(), "the answer's field");
        if (path != null) {
          matches.add(
              new RawAnswer.Match(new Located<>(entry.key().value(), entry.key().span()), path));
        }
      }
    } else {
      in.values()
          .names(node, "`match`")
          .forEach(name -> matches.add(new RawAnswer.Match(name, name)));
    }
    return matches;
  }

  private static RawAnswer.Ends ends(MappingReader in) {
    YamlNode node = in.take("ends");
    if (node instanceof YamlNode.Mapping) {
      MappingReader how = new MappingReader(node, "`ends`", in.keySpan("ends"), in.values());
      Located<String> count = how.text("count");
      Located<String> each = how.text("each");
      if (how.has("count") == how.has("each")) {
        in.values()
            .diagnostics
            .error(
                Code.WRONG_KIND,
                in.keySpan("ends"),
                "`ends` has either `count` or `each`",
                "write one of them, such as `count: chunk_count`");
      }
      how.finish();
      if (count != null) {
        return new RawAnswer.Ends.Count(count);
      }
      return each != null ? new RawAnswer.Ends.Each(each) : new RawAnswer.Ends.First();
    }
    Located<Word> word = in.word("ends", Words.of(Word.class));
    return word != null && word.value() == Word.NEVER
        ? new RawAnswer.Ends.Never()
        : new RawAnswer.Ends.First();
  }

  private enum Word {
    FIRST,
    NEVER
  }
}
