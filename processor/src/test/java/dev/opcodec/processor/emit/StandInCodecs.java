package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Empty codecs and validators, so that the protocol table compiles without their emitters. */
final class StandInCodecs {
  private StandInCodecs() {}

  static List<JavaFile> of(Protocol protocol, JavaNames names) {
    List<JavaFile> files = new ArrayList<>();
    Stream.concat(
            protocol.opcodes().stream().flatMap(StandInCodecs::payloads),
            protocol.events().stream().map(Event::payload))
        .filter(record -> record.meta().origin() == Origin.LOCAL)
        .map(names::record)
        .forEach(
            type -> {
              files.add(instance(names.codec(type), RuntimeTypes.JSON_CODEC, type));
              files.add(instance(names.validator(type), RuntimeTypes.VALIDATOR, type));
            });
    return files;
  }

  private static Stream<RecordType> payloads(Opcode opcode) {
    return Stream.of(opcode.sent(), opcode.received()).filter(Objects::nonNull);
  }

  private static JavaFile instance(ClassName name, ClassName implemented, ClassName of) {
    TypeSpec type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(implemented, of))
            .addField(
                FieldSpec.builder(name, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T()", name)
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .build();
    return JavaFile.builder(name.packageName(), type).build();
  }
}
