package dev.opcodec.processor.page;

/** What can be defined in a schema and has a section on the page, in the page's order. */
enum DefinitionKind {
  OPCODE("opcode", "opcodes", "Opcodes"),
  EVENT("event", "events", "Events"),
  OBJECT("object", "objects", "Objects"),
  UNION("union", "unions", "Unions"),
  ENUM("enum", "enums", "Enums"),
  FLAGS("flags", "flag-sets", "Flags"),
  CLOSE_CODE("close-code", "close-codes", "Close codes"),
  INTENT("intent", "intents", "Intents");

  private final String prefix;
  private final String section;
  private final String title;

  DefinitionKind(String prefix, String section, String title) {
    this.prefix = prefix;
    this.section = section;
    this.title = title;
  }

  /** What the anchors of its definitions start with. */
  String prefix() {
    return prefix;
  }

  /** The anchor of its section. */
  String section() {
    return section;
  }

  /** The heading of its section. */
  String title() {
    return title;
  }
}
