package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** No two definitions become one Java type, no two fields one component. */
final class NameClashes implements Rule {
  private static final List<String> GENERATED =
      List.of(
          "Opcode",
          "CloseCode",
          "Intent",
          "Intents",
          "SchemaInfo",
          "UserCommand",
          "LifecycleCommand",
          "ReceivedFrame",
          "DispatchEvent",
          "DispatchFrame",
          "UnknownCommand",
          "UnknownFrame",
          "UnknownEvent",
          "ExtensionCommand",
          "ExtensionLifecycleCommand",
          "ExtensionFrame",
          "ExtensionEvent");

  @Override
  public void check(Subject subject) {
    JavaType.all(subject.protocol()).stream()
        .collect(Collectors.groupingBy(JavaType::origin))
        .values()
        .forEach(ofOnePackage -> checkTypes(subject, ofOnePackage));
    subject.records().forEach(record -> checkComponents(subject, record));
    subject.protocol().enums().forEach(type -> checkConstants(subject, type));
  }

  /** File systems that ignore case take {@code Foo.class} and {@code FOO.class} for one. */
  private static void checkTypes(Subject subject, List<JavaType> ofOnePackage) {
    Map<String, String> generated = new HashMap<>();
    GENERATED.forEach(name -> generated.put(lower(name), name));
    String table = subject.protocol().name() + "Protocol";
    generated.put(lower(table), table);
    Map<String, JavaType> taken = new HashMap<>();
    for (JavaType type : ofOnePackage) {
      String clash = generated.get(lower(type.name()));
      if (clash != null && !isMadeOfIntents(type)) {
        subject.error(
            Code.NAME_CLASH,
            type.part(),
            "the Java type `" + clash + "` is generated already",
            "rename it, or give it another name in Java with `java-name`");
        continue;
      }
      for (String name : namesOf(type)) {
        JavaType first = taken.putIfAbsent(lower(name), type);
        if (first != null && !isMadeOfIntents(type)) {
          reportTypes(subject, type, first, name);
          break;
        }
      }
    }
  }

  /** The set of all intents is a type of the model as well, since fields can have it. */
  private static boolean isMadeOfIntents(JavaType type) {
    return type.part() instanceof FlagsType flags && flags.meta().definition().equals("intents");
  }

  private static List<String> namesOf(JavaType type) {
    List<String> names = new ArrayList<>(List.of(type.name()));
    if (type.hasCodec()) {
      names.add(type.name() + "Codec");
      names.add(type.name() + "Validator");
    }
    return names;
  }

  private static void reportTypes(Subject subject, JavaType type, JavaType first, String name) {
    String difference =
        first.name().equals(type.name()) || !lower(first.name()).equals(lower(type.name()))
            ? ""
            : ", apart from upper and lower case";
    subject
        .diagnostics()
        .error(
            Code.NAME_CLASH,
            subject.places().of(type.part()),
            "two definitions become the Java type `" + name + "`" + difference,
            "rename one of them, or give it another name in Java with `java-name`",
            "also defined here",
            subject.places().of(first.part()));
  }

  private static void checkComponents(Subject subject, RecordType record) {
    Map<String, Field> taken = new HashMap<>();
    for (Field field : record.fields()) {
      String name = Components.nameOf(field);
      Field first = taken.putIfAbsent(name, field);
      // Names without a letter are refused one by one.
      if (first != null && !name.isEmpty()) {
        subject
            .diagnostics()
            .error(
                Code.NAME_CLASH,
                subject.places().of(field),
                "`"
                    + first.wireName()
                    + "` and `"
                    + field.wireName()
                    + "` both become the component `"
                    + name
                    + "`",
                "give one of them another name in Java with `java-name`",
                "also defined here",
                subject.places().of(first));
      }
    }
  }

  private static void checkConstants(Subject subject, EnumType type) {
    Map<String, EnumType.Value> taken = new HashMap<>();
    for (EnumType.Value value : type.values()) {
      String name = value.javaName() == null ? value.name() : value.javaName();
      EnumType.Value first = taken.putIfAbsent(name, value);
      if (first != null) {
        subject
            .diagnostics()
            .error(
                Code.NAME_CLASH,
                subject.places().of(value),
                "two values become the constant `" + name + "`",
                "give one of them another `java-name`",
                "also defined here",
                subject.places().of(first));
      }
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
