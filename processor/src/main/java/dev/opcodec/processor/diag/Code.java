package dev.opcodec.processor.diag;

/** Every kind of finding; the names are printed in brackets and do not change. */
public enum Code {
  /** A file was found nowhere. */
  MISSING_FILE,
  /** A file imports itself, directly or through others. */
  IMPORT_CYCLE,
  /** An import is not a relative path. */
  BAD_IMPORT,
  /** A file is not UTF-8. */
  BAD_ENCODING,
  /** A file holds nothing. */
  EMPTY_FILE,
  /** A file is longer than allowed. */
  FILE_TOO_LARGE,
  /** Mappings and lists are nested too deep. */
  TOO_DEEP,
  /** A tab. */
  TAB,
  /** The file is not YAML. */
  YAML_SYNTAX,
  /** Something that YAML has and this language has not. */
  YAML_FEATURE,
  /** A key stands twice in one mapping. */
  DUPLICATE_KEY,
  /** A name stands twice in one list. */
  DUPLICATE_ITEM,
  /** A key that means nothing here. */
  UNKNOWN_KEY,
  /** A key that must be there is not. */
  MISSING_KEY,
  /** A mapping, list or text stands where another of these is expected. */
  WRONG_KIND,
  /** A word that is none of those that mean something here. */
  UNKNOWN_WORD,
  /** A boolean is not {@code true} or {@code false}. */
  BAD_BOOLEAN,
  /** A number is not one. */
  BAD_NUMBER,
  /** A number is too small or too large. */
  NUMBER_RANGE,
  /** A bit is not 0 to 63. */
  BIT_RANGE,
  /** A regular expression does not compile. */
  BAD_PATTERN,
  /** The protocol is described twice, not at all, or in a file that is no root. */
  BAD_PROTOCOL,
  /** Two definitions, or two fields of one table, have one name. */
  DUPLICATE_NAME,
  /** Two opcodes or two close codes have one number. */
  DUPLICATE_OPCODE,
  /** Something is amended or replaced that is not there, or in a way that cannot be. */
  BAD_AMEND,
  /** An object includes itself, directly or through others. */
  INCLUDE_CYCLE,
  /** An object is named that is not there, or keys stand together that exclude each other. */
  BAD_INCLUDE,
  /** Keys of the wire are listed for what is not there, or keys that have a field. */
  BAD_WIRE_NAMES,
  /** A type does not follow the grammar. */
  BAD_TYPE,
  /** A type is not defined. */
  UNKNOWN_TYPE,
  /** A field is named that is not there. */
  UNKNOWN_FIELD,
  /** An intent is named that is not there. */
  UNKNOWN_INTENT,
  /** An answer names an event or opcode that is not there. */
  UNKNOWN_ANSWER,
  /** An answer compares fields that are not there or cannot be equal. */
  BAD_MATCH,
  /** A role is unknown, taken, or its definition lacks what the role needs. */
  BAD_ROLE,
  /** A constraint says nothing about this type. */
  BAD_CONSTRAINT,
  /** A lower bound is above the upper one. */
  MIN_ABOVE_MAX,
  /** A name is not written in its kind's style. */
  BAD_NAME,
  /** A name that Java keeps for itself. */
  RESERVED_NAME,
  /** Two definitions become one name in Java. */
  NAME_CLASH,
  /** An object needs itself, so that no value of it is finite. */
  RECURSIVE_REQUIRED,
  /** Two values of an enum, or two bits, are the same. */
  ENUM_VALUE_CLASH,
  /** Two cases of a union cannot be told apart. */
  UNION_AMBIGUOUS,
  /** A union's tag is missing where it must be, or a case's value does not fit it. */
  UNION_TAG,
  /** A record has more fields than Java allows. */
  TOO_MANY_FIELDS,
  /** The base on the class path was generated from other files than those found. */
  RUNTIME_MISMATCH,
  /** A generated type is there already, as a source or in the classes of an earlier compilation. */
  TYPE_EXISTS,
  /** A definition or enum value names a replacement that is not there. */
  UNKNOWN_REPLACEMENT,
  /** An option's value means nothing. */
  BAD_OPTION,
  /** The reference page cannot be written. */
  REFERENCE,
  /** The generated tests cannot be written. */
  TESTS,
  /** The released schema cannot be read or written. */
  BAD_BASELINE,
  /** The processor failed; its fault and not the schema's. */
  INTERNAL_ERROR,
  /** An opcode or event is not in the official documentation, and nothing says who knows of it. */
  NO_SOURCE(Level.WARNING),
  /** A definition says nothing of what it is. */
  NO_DOC(Level.OFF),
  /** A type that no opcode or event reaches, and whose fields nothing takes over. */
  UNUSED_TYPE(Level.WARNING),
  /** An intent that opens no event. */
  UNUSED_INTENT(Level.WARNING),
  /** A case of a union is told by a value that the enum of its tag does not list. */
  UNLISTED_TAG(Level.WARNING),
  /** A constraint that every value meets. */
  IDLE_CONSTRAINT(Level.WARNING),
  /** A field that is not in lower_snake_case. */
  FIELD_STYLE(Level.WARNING),
  /** A field is called like a secret, and may be printed. */
  OPEN_SECRET(Level.WARNING),
  /** Something is deprecated, and nothing says why or what to use instead. */
  NO_REPLACEMENT(Level.WARNING),
  /** A field says again what its type says. */
  REPEATED_DOC(Level.WARNING),
  /** There is no released schema to compare with. */
  NO_BASELINE(Level.WARNING),
  /** A peer that has the released schema no longer understands this one, or is not understood. */
  BREAKS_WIRE(Level.WARNING),
  /** Code that compiled with the released schema no longer does. */
  BREAKS_SOURCE(Level.WARNING),
  /** What worked with the released schema compiles, and does something else. */
  BREAKS_BEHAVIOUR(Level.WARNING);

  private final Level level;

  Code() {
    this(Level.ERROR);
  }

  Code(Level level) {
    this.level = level;
  }

  /** What is made of such a finding unless a user asks for something else. */
  public Level level() {
    return level;
  }

  /** True if a user may ask for something else. */
  public boolean isAdjustable() {
    return level != Level.ERROR;
  }
}
