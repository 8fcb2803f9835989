package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads unions. */
final class UnionReader {
  private final FieldReader types;
  private final boolean amending;

  UnionReader(FieldReader types, boolean amending) {
    this.types = types;
    this.amending = amending;
  }

  RawUnion read(Located<String> name, MappingReader in) {
    if (!amending) {
      in.require("by", "say how the cases are told apart, as in `by: {tag: type}`");
      in.require("cases", "list the cases");
    }
    RawUnion union = new RawUnion(name, by(in), cases(in), NotesReader.read(in));
    in.finish();
    return union;
  }

  private static @Nullable Located<UnionType.Discriminator> by(MappingReader in) {
    YamlNode node = in.take("by");
    if (node == null) {
      return null;
    }
    if (node instanceof YamlNode.Mapping) {
      MappingReader how = new MappingReader(node, "`by`", in.keySpan("by"), in.values());
      Located<String> tag = how.text("tag");
      Located<String> sibling = how.text("sibling");
      how.finish();
      if (tag != null && sibling == null) {
        return new Located<>(new UnionType.Discriminator.Tag(tag.value()), tag.span());
      }
      if (sibling != null && tag == null) {
        return new Located<>(new UnionType.Discriminator.Sibling(sibling.value()), sibling.span());
      }
      in.values()
          .diagnostics
          .error(
              Code.WRONG_KIND,
              in.keySpan("by"),
              "`by` has either `tag` or `sibling`",
              "or write `by: kind` or `by: keys`");
      return null;
    }
    Map<String, Word> words = Words.of(Word.class);
    if (node instanceof YamlNode.Text key
        && !key.isNothing()
        && !words.containsKey(key.value())
        && Suggestion.nearest(key.value(), words.keySet()) == null) {
      String shown = ValueReader.shown(key.value());
      in.values()
          .diagnostics
          .error(
              Code.UNKNOWN_WORD,
              key.span(),
              "`by` cannot be `" + shown + "`",
              "if the value of `"
                  + shown
                  + "` tells the cases apart, write `by: {tag: "
                  + shown
                  + "}`; else `by: kind` or `by: keys`");
      return null;
    }
    Located<Word> word = in.word("by", words);
    if (word == null) {
      return null;
    }
    return new Located<>(
        word.value() == Word.KIND
            ? new UnionType.Discriminator.Kind()
            : new UnionType.Discriminator.Keys(),
        word.span());
  }

  private List<RawCase> cases(MappingReader in) {
    List<RawCase> cases = new ArrayList<>();
    YamlNode node = in.take("cases");
    if (node instanceof YamlNode.Mapping) {
      MappingReader table = new MappingReader(node, "`cases`", in.keySpan("cases"), in.values());
      for (YamlNode.Entry entry : table.all()) {
        RawType type = types.type(entry.value(), "a case");
        if (type != null) {
          Located<String> tag = new Located<>(entry.key().value(), entry.key().span());
          cases.add(new RawCase(tag, type, List.of(), List.of()));
        }
      }
    } else if (node instanceof YamlNode.Text text && !text.isNothing()) {
      in.values()
          .wrongKind(
              text,
              "`cases`",
              WrongKind.LIST,
              "write [" + ValueReader.shown(text.value()).replace(" or ", ", ") + "]");
    } else if (node != null) {
      for (YamlNode item : in.values().items(node, "`cases`")) {
        RawCase one = listed(item, in.values());
        if (one != null) {
          cases.add(one);
        }
      }
    }
    return cases;
  }

  private @Nullable RawCase listed(YamlNode item, ValueReader values) {
    Located<String> noTag = new Located<>("", item.span());
    if (!(item instanceof YamlNode.Mapping)) {
      RawType type = types.type(item, "a case");
      return type == null ? null : new RawCase(noTag, type, List.of(), List.of());
    }
    MappingReader in = new MappingReader(item, "a case", item.span(), values);
    in.require("type", "write `type: Name`");
    YamlNode node = in.take("type");
    RawType type = node == null ? null : types.type(node, "`type`");
    List<Located<String>> has = in.names("has");
    List<Located<String>> lacks = in.names("lacks");
    in.finish();
    return type == null ? null : new RawCase(noTag, type, has, lacks);
  }

  private enum Word {
    KIND,
    KEYS
  }
}
