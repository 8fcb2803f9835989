package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the sections of definitions: of a file, or of what it amends or replaces. */
final class SectionsReader {
  private static final Map<String, Direction> DIRECTIONS = Words.of(Direction.class);
  private static final Map<String, CloseCode.Action> ACTIONS = Words.of(CloseCode.Action.class);
  private static final int MIN_CLOSE_CODE = 1000;
  private static final int MAX_CLOSE_CODE = 4999;
  private static final int MAX_BIT = 63;

  /** Main keys that hold a mapping or a list. */
  private static final Set<String> MAPPINGS = Set.of("fields", "cases");

  private final boolean amending;
  private final String subject;
  private final ShapeReader payloads;
  private final ShapeReader objects;
  private final UnionReader unions;
  private final ValueListReader valueLists;

  /**
   * Reads sections.
   *
   * @param role what the definitions are for
   */
  SectionsReader(ValueReader values, Role role) {
    boolean amending = role == Role.AMEND;
    this.amending = amending;
    this.subject = role == Role.REPLACE ? "the replacement of the " : "the ";
    FieldReader fields = new FieldReader(values, amending);
    this.payloads = new ShapeReader(fields, "d");
    this.objects = new ShapeReader(fields, "fields");
    this.unions = new UnionReader(fields, amending);
    this.valueLists = new ValueListReader(amending);
  }

  /** What definitions are for. */
  enum Role {
    /** They are new. */
    DEFINE,
    /** Of each only a part is given. */
    AMEND,
    /** They are given anew. */
    REPLACE
  }

  RawSections read(MappingReader in) {
    return new RawSections(
        section(in, "opcodes", "opcode", "op", this::opcode),
        section(in, "events", "event", "d", this::event),
        section(in, "objects", "object", "fields", this::object),
        section(in, "unions", "union", "cases", unions::read),
        section(in, "enums", "enum", "of", valueLists::readEnum),
        section(in, "flags", "set of flags", "of", valueLists::readFlags),
        section(in, "close-codes", "close code", "code", this::closeCode),
        section(in, "intents", "intent", "bit", this::intent));
  }

  /**
   * Reads a section.
   *
   * @param mainKey the key of a definition that is meant, most likely, by one without any
   */
  private <T> List<T> section(
      MappingReader file,
      String key,
      String what,
      String mainKey,
      BiFunction<Located<String>, MappingReader, T> reader) {
    MappingReader section = file.mapping(key);
    if (section == null) {
      return List.of();
    }
    List<T> definitions = new ArrayList<>();
    for (YamlNode.Entry entry : section.all()) {
      Located<String> name = new Located<>(entry.key().value(), entry.key().span());
      String called = subject + what + " `" + ValueReader.shown(name.value()) + "`";
      definitions.add(
          reader.apply(
              name,
              new MappingReader(
                  entry.value(),
                  called,
                  name.span(),
                  file.values(),
                  text ->
                      MAPPINGS.contains(mainKey)
                          ? "write its `" + mainKey + "` below it"
                          : "write `" + mainKey + ": " + text + "` below it")));
    }
    return definitions;
  }

  private RawOpcode opcode(Located<String> name, MappingReader in) {
    if (!amending) {
      in.require("op", "write its number, as in `op: 18`");
      in.require("direction", "write `direction: send`, `receive` or `both`");
    }
    RawOpcode opcode =
        new RawOpcode(
            name,
            in.integer("op", 0, Integer.MAX_VALUE, Code.NUMBER_RANGE),
            in.word("direction", DIRECTIONS),
            in.names("aliases"),
            AnswerReader.read(in),
            in.text("role"),
            payloads.read(in),
            payloads.variant(in, "send"),
            payloads.variant(in, "receive"),
            NotesReader.read(in));
    in.finish();
    return opcode;
  }

  private RawEvent event(Located<String> name, MappingReader in) {
    RawEvent event =
        new RawEvent(
            name,
            in.names("intents"),
            in.names("aliases"),
            in.text("role"),
            payloads.read(in),
            NotesReader.read(in));
    in.finish();
    return event;
  }

  private RawObject object(Located<String> name, MappingReader in) {
    RawObject object =
        new RawObject(
            name,
            objects.read(in),
            objects.variant(in, "send"),
            objects.variant(in, "receive"),
            in.text("role"),
            NotesReader.read(in));
    in.finish();
    return object;
  }

  private RawCloseCode closeCode(Located<String> name, MappingReader in) {
    if (!amending) {
      in.require("code", "write its number, as in `code: 4004`");
      in.require("action", "write what the session does, as in `action: resume`");
    }
    Located<CloseCode.Action> action = in.word("action", ACTIONS);
    RawCloseCode code =
        new RawCloseCode(
            name,
            in.integer("code", MIN_CLOSE_CODE, MAX_CLOSE_CODE, Code.NUMBER_RANGE),
            action == null ? null : action.value(),
            NotesReader.readUnnamed(in));
    in.finish();
    return code;
  }

  private RawIntent intent(Located<String> name, MappingReader in) {
    if (!amending) {
      in.require("bit", "write its bit, as in `bit: 1`");
    }
    RawIntent intent =
        new RawIntent(
            name,
            in.integer("bit", 0, MAX_BIT, Code.BIT_RANGE),
            in.isTrue("privileged"),
            NotesReader.readUnnamed(in));
    in.finish();
    return intent;
  }
}
