package dev.opcodec.processor.emit;

import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.ClassName;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The plainest records and enums that codecs of a protocol can be compiled with. */
final class CodecTestRecords {
  private final Protocol protocol;
  private final JavaNames names;

  private CodecTestRecords(Protocol protocol, JavaNames names) {
    this.protocol = protocol;
    this.names = names;
  }

  /** A source for each local record, enum and flags of the protocol. */
  static List<JavaFileObject> of(Protocol protocol, JavaNames names) {
    return new CodecTestRecords(protocol, names).sources();
  }

  private List<JavaFileObject> sources() {
    List<JavaFileObject> sources = new ArrayList<>();
    Stream<RecordType> carried =
        Stream.concat(
            protocol.opcodes().stream().map(Opcode::sent),
            protocol.events().stream().map(Event::payload));
    Stream.concat(carried, protocol.objects().stream())
        .filter(record -> isLocal(record.meta()))
        .forEach(record -> sources.add(source(names.record(record), record(record))));
    for (EnumType type : protocol.enums()) {
      if (isLocal(type.meta())) {
        String base = type.base() == EnumType.Base.STRING ? "String" : "long";
        sources.add(source(names.enumType(type), enumOf(type.name(), base)));
      }
    }
    for (FlagsType type : protocol.flags()) {
      if (isLocal(type.meta())) {
        String text = "public record " + type.name() + "(long bits) {}\n";
        sources.add(source(names.flags(type), text));
      }
    }
    return sources;
  }

  private static boolean isLocal(Meta meta) {
    return meta.origin() == Origin.LOCAL;
  }

  private String record(RecordType record) {
    String components =
        record.fields().stream()
            .map(field -> names.componentType(field) + " " + names.component(field))
            .collect(Collectors.joining(", "));
    String self = names.record(record).simpleName();
    String instance =
        record.shape() == RecordType.Shape.EMPTY
            ? "  public static final " + self + " INSTANCE = new " + self + "();\n"
            : "";
    String accessors =
        record.fields().stream()
            .filter(field -> field.marks().deprecation() != null)
            .map(this::deprecatedAccessor)
            .collect(Collectors.joining());
    return "public record "
        + self
        + "("
        + components
        + ")"
        + unions(record)
        + " {\n"
        + instance
        + accessors
        + "}\n";
  }

  private String deprecatedAccessor(Field field) {
    String name = names.component(field);
    return "  @Deprecated @Override public %s %s() { return %s; }\n"
        .formatted(names.componentType(field), name, name);
  }

  private String unions(RecordType record) {
    TypeRef self = new TypeRef.ObjectRef(record.name());
    List<String> found =
        protocol.unions().stream()
            .filter(union -> isLocal(union.meta()))
            .filter(union -> record.kind() == RecordType.Kind.OBJECT)
            .filter(union -> union.cases().stream().anyMatch(each -> each.type().equals(self)))
            .map(UnionType::name)
            .toList();
    return found.isEmpty() ? "" : " implements " + String.join(", ", found);
  }

  private static String enumOf(String name, String base) {
    return """
        public record %1$s(%2$s value) {
          public static %1$s of(%2$s value) {
            return new %1$s(value);
          }
        }
        """
        .formatted(name, base);
  }

  private static JavaFileObject source(ClassName name, String text) {
    return JavaFileObjects.forSourceString(
        name.canonicalName(), "package " + name.packageName() + ";\n" + text);
  }
}
