package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.Identifiers;
import dev.opcodec.processor.resolve.Places;
import java.util.Set;

/** No name is one that Java, or generated code, keeps for itself. */
final class ReservedNames implements Rule {
  /** Methods and constants of every record. */
  private static final Set<String> MEMBERS = Set.of("builder", "toBuilder", "CODEC", "VALIDATOR");

  /** The component for the keys that the schema does not know. */
  private static final String UNKNOWN_KEYS = "unknownKeys";

  /** What generated enums have besides the values of the schema. */
  private static final String UNKNOWN_VALUE = "UNRECOGNIZED";

  private static final String NO_FLAGS = "NONE";

  private static final String USE_JAVA_NAME =
      "give it another name in Java with `java-name`; the wire name stays";

  @Override
  public void check(Subject subject) {
    for (JavaType type : JavaType.all(subject.protocol())) {
      if (!Identifiers.isTypeName(type.name())) {
        subject
            .diagnostics()
            .error(
                Code.RESERVED_NAME,
                subject.places().ofNote(type.meta(), Places.JAVA_NAME, type.part()),
                "a Java type cannot be called `" + type.name() + "`",
                type.meta().javaName() == null
                    ? "rename it, or give it another name in Java with `java-name`"
                    : "write letters and digits in PascalCase, and no word of Java's own");
      }
    }
    for (RecordType record : subject.records()) {
      record.fields().forEach(field -> checkComponent(subject, record, field));
    }
    subject.protocol().enums().forEach(type -> checkEnum(subject, type));
    subject.protocol().flags().forEach(type -> checkFlags(subject, type));
  }

  private static void checkComponent(Subject subject, RecordType record, Field field) {
    String name = Components.nameOf(field);
    boolean taken =
        MEMBERS.contains(name)
            || subject.protocol().keepsUnknownKeys() && name.equals(UNKNOWN_KEYS)
            || switch (record.kind()) {
              case COMMAND, FRAME -> name.equals("opcode") || name.equals("OPCODE");
              case EVENT -> name.equals("eventName") || name.equals("EVENT_NAME");
              case OBJECT -> false;
            };
    if (taken || !Identifiers.isComponentName(name)) {
      String detail = field.javaName() == null ? "" : "java-name";
      String why = taken ? ", which generated code has itself" : "";
      subject.errorAt(
          Code.RESERVED_NAME,
          field,
          detail,
          name.isEmpty()
              ? "`" + field.wireName() + "` has no letter for the name of a Java component"
              : "a component of a Java record cannot be called `" + name + "`" + why,
          USE_JAVA_NAME);
    }
  }

  private static void checkEnum(Subject subject, EnumType type) {
    for (EnumType.Value value : type.values()) {
      String name = value.javaName() == null ? value.name() : value.javaName();
      boolean badName = value.javaName() != null && !Identifiers.isConstantName(name);
      if (badName || name.equals(UNKNOWN_VALUE)) {
        subject.errorAt(
            Code.RESERVED_NAME,
            value,
            Places.JAVA_NAME,
            "a constant of an enum cannot be called `" + name + "`",
            USE_JAVA_NAME);
      }
    }
  }

  private static void checkFlags(Subject subject, FlagsType type) {
    for (FlagsType.Flag flag : type.flags()) {
      if (flag.name().equals(NO_FLAGS)) {
        subject.error(
            Code.RESERVED_NAME,
            flag,
            "a flag cannot be called `NONE`, which is the name of the empty set",
            "rename it");
      }
    }
  }
}
