package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.Identifiers;
import dev.opcodec.processor.resolve.Places;
import java.util.Set;
import java.util.function.IntPredicate;

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
      // What begins with a digit has no style either, and that is said already.
      boolean derived = type.meta().javaName() == null;
      boolean said = derived && Character.isDigit(type.name().charAt(0));
      // A component may have this name, and would hide the type where both are known.
      boolean small = !derived && beginsWith(type.name(), Character::isLowerCase);
      if (!said && (small || !Identifiers.isTypeName(type.name()))) {
        subject
            .diagnostics()
            .error(
                Code.RESERVED_NAME,
                subject.places().ofNote(type.meta(), Places.JAVA_NAME, type.part()),
                "a Java type cannot be called `"
                    + type.name()
                    + "`"
                    + (small ? ", which begins with a small letter" : ""),
                derived
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
    if (field.wireName().isEmpty()) {
      return; // that is said where it is read
    }
    String name = Components.nameOf(field);
    boolean taken =
        MEMBERS.contains(name)
            || subject.protocol().keepsUnknownKeys() && name.equals(UNKNOWN_KEYS)
            || switch (record.kind()) {
              case COMMAND, FRAME -> name.equals("opcode") || name.equals("OPCODE");
              case EVENT -> name.equals("eventName") || name.equals("EVENT_NAME");
              case OBJECT -> false;
            };
    // It would hide the type or the constant of this name.
    boolean capital = beginsWith(name, Character::isUpperCase);
    if (taken || capital || !Identifiers.isComponentName(name)) {
      String detail = field.javaName() == null ? "" : "java-name";
      String why =
          taken
              ? ", which generated code has itself"
              : capital ? ", which begins with a capital letter" : "";
      subject.errorAt(
          Code.RESERVED_NAME,
          field,
          detail,
          name.isEmpty()
              ? "`" + field.wireName() + "` has no letter for the name of a Java component"
              : "a component of a Java record cannot be called `" + name + "`" + why,
          field.javaName() == null
              ? USE_JAVA_NAME
              : "write letters and digits in camelCase, and no word of Java's own");
    }
  }

  private static void checkEnum(Subject subject, EnumType type) {
    for (EnumType.Value value : type.values()) {
      String name = value.javaName() == null ? value.name() : value.javaName();
      // What generated enums have besides constants is not written in capitals alone.
      boolean small = name.chars().anyMatch(Character::isLowerCase);
      boolean badName = value.javaName() != null && (small || !Identifiers.isConstantName(name));
      if (badName || name.equals(UNKNOWN_VALUE)) {
        subject.errorAt(
            Code.RESERVED_NAME,
            value,
            Places.JAVA_NAME,
            "a constant of an enum cannot be called `" + name + "`",
            name.equals(UNKNOWN_VALUE)
                ? "give it another `java-name`: this one stands for values that are not listed"
                : "write capital letters, digits and `_`, and no word of Java's own");
      }
    }
  }

  private static boolean beginsWith(String name, IntPredicate kind) {
    return !name.isEmpty() && kind.test(name.codePointAt(0));
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
