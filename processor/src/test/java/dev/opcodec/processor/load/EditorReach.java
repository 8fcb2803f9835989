package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much of what each code says a JSON Schema can say as well, and why not more. */
enum EditorReach {
  /** Every mistake is underlined in its line. */
  ALL,
  /** Some are, by what the file itself shows. */
  SOME,
  /** None is. */
  NONE;

  private static final String NO_YAML = "an editor's YAML parser says it, before any JSON Schema";
  private static final String OTHER_PLACE = "a JSON Schema does not compare one place with another";
  private static final String OTHER_FILE = "a JSON Schema sees one file, and not its neighbours";
  private static final String DOUBT = "it is legal, and a JSON Schema only tells right from wrong";
  private static final String COMPILER = "it is about the compiler's surroundings, not the YAML";

  /** The reach of a code, and the reason why it is not {@link #ALL}. */
  record Verdict(EditorReach reach, String reason) {}

  /** The verdict on every code. */
  static Map<Code, Verdict> verdicts() {
    Map<Code, Verdict> all = new EnumMap<>(Code.class);
    put(
        all,
        ALL,
        "",
        Code.UNKNOWN_KEY,
        Code.MISSING_KEY,
        Code.WRONG_KIND,
        Code.UNKNOWN_WORD,
        Code.BAD_BOOLEAN,
        Code.NUMBER_RANGE,
        Code.BIT_RANGE,
        Code.BAD_NAME,
        Code.BAD_TYPE);
    put(all, SOME, "YAML reads 0x12, 012 and 1e3 as numbers like others", Code.BAD_NUMBER);
    put(all, SOME, "a list over several lines is underlined where it begins", Code.DUPLICATE_ITEM);
    put(all, SOME, "how far `..` may lead depends on the file's own place", Code.BAD_IMPORT);
    put(all, SOME, "it shows which keys may be amended, not what the base has", Code.BAD_AMEND);
    put(
        all,
        SOME,
        "it shows that nothing is taken over, not what objects there are",
        Code.BAD_INCLUDE);
    put(all, SOME, "it knows the words, not what else has them or what they need", Code.BAD_ROLE);
    put(all, SOME, "it knows the form of the cases, not the objects they name", Code.UNION_TAG);
    put(
        all,
        SOME,
        "it knows what an identifier is, not what Java derives or keeps",
        Code.RESERVED_NAME);
    put(
        all,
        SOME,
        "a whole protocol is told by its keys, a root by who asks for it",
        Code.BAD_PROTOCOL);
    put(
        all,
        NONE,
        NO_YAML,
        Code.BAD_ENCODING,
        Code.EMPTY_FILE,
        Code.FILE_TOO_LARGE,
        Code.TOO_DEEP,
        Code.TAB,
        Code.YAML_SYNTAX,
        Code.YAML_FEATURE,
        Code.DUPLICATE_KEY);
    put(all, NONE, OTHER_FILE, Code.MISSING_FILE, Code.IMPORT_CYCLE);
    put(
        all,
        NONE,
        OTHER_PLACE,
        Code.DUPLICATE_NAME,
        Code.DUPLICATE_OPCODE,
        Code.INCLUDE_CYCLE,
        Code.BAD_WIRE_NAMES,
        Code.UNKNOWN_TYPE,
        Code.UNKNOWN_FIELD,
        Code.UNKNOWN_INTENT,
        Code.UNKNOWN_REPLACEMENT,
        Code.UNKNOWN_ANSWER,
        Code.BAD_MATCH,
        Code.BAD_CONSTRAINT,
        Code.MIN_ABOVE_MAX,
        Code.NAME_CLASH,
        Code.RECURSIVE_REQUIRED,
        Code.ENUM_VALUE_CLASH,
        Code.UNION_AMBIGUOUS,
        Code.TOO_MANY_FIELDS);
    put(all, NONE, "its regular expressions are not those of java.util.regex", Code.BAD_PATTERN);
    put(
        all,
        NONE,
        DOUBT,
        Code.NO_SOURCE,
        Code.NO_DOC,
        Code.UNUSED_TYPE,
        Code.UNUSED_INTENT,
        Code.UNLISTED_TAG,
        Code.IDLE_CONSTRAINT,
        Code.FIELD_STYLE,
        Code.OPEN_SECRET,
        Code.NO_REPLACEMENT,
        Code.REPEATED_DOC);
    put(
        all,
        NONE,
        "a JSON Schema does not know what was released",
        Code.BREAKS_WIRE,
        Code.BREAKS_SOURCE,
        Code.BREAKS_BEHAVIOUR);
    put(
        all,
        NONE,
        COMPILER,
        Code.RUNTIME_MISMATCH,
        Code.TYPE_EXISTS,
        Code.BAD_OPTION,
        Code.BAD_BASELINE,
        Code.NO_BASELINE,
        Code.TESTS,
        Code.REFERENCE,
        Code.INTERNAL_ERROR);
    return all;
  }

  private static void put(Map<Code, Verdict> all, EditorReach reach, String reason, Code... codes) {
    List.of(codes).forEach(code -> all.put(code, new Verdict(reach, reason)));
  }
}
