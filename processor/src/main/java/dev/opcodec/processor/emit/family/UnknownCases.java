package dev.opcodec.processor.emit.family;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The records that keep what the schema does not know. */
final class UnknownCases {
  private final JavaNames names;

  UnknownCases(JavaNames names) {
    this.names = names;
  }

  /** {@code UnknownCommand}. */
  TypeSpec.Builder command() {
    return ofOpcode("UnknownCommand", "UserCommand", RuntimeTypes.UNTYPED_COMMAND);
  }

  /** {@code UnknownFrame}. */
  TypeSpec.Builder frame() {
    return ofOpcode("UnknownFrame", "ReceivedFrame", RuntimeTypes.UNTYPED_FRAME);
  }

  /** {@code UnknownEvent}. */
  TypeSpec.Builder event() {
    MethodSpec constructor =
        constructor()
            .addStatement("$T.requireNonNull(eventName, $S)", Objects.class, "eventName")
            .addStatement("$T.requireNonNull(d, $S)", Objects.class, "d")
            .build();
    return unknown("UnknownEvent", "DispatchEvent", RuntimeTypes.UNTYPED_EVENT)
        .addJavadoc(doc("DispatchEvent", "eventName the event's name"))
        .recordConstructor(header(ClassName.get(String.class), "eventName"))
        .addMethod(constructor);
  }

  private TypeSpec.Builder ofOpcode(String name, String family, ClassName untyped) {
    MethodSpec constructor =
        constructor().addStatement("$T.requireNonNull(d, $S)", Objects.class, "d").build();
    return unknown(name, family, untyped)
        .addJavadoc(doc(family, "opcode the opcode's number"))
        .recordConstructor(header(TypeName.INT, "opcode"))
        .addMethod(constructor);
  }

  private TypeSpec.Builder unknown(String name, String family, ClassName untyped) {
    return TypeSpec.recordBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addSuperinterface(names.family(family))
        .addSuperinterface(untyped);
  }

  private static CodeBlock doc(String family, String key) {
    return new Javadoc()
        .paragraph("A {@link " + family + "} that the schema does not know.")
        .tag("param", key)
        .tag("param", "d what it carries, a JSON null if nothing")
        .build();
  }

  private static MethodSpec header(TypeName keyType, String key) {
    return MethodSpec.constructorBuilder()
        .addParameter(keyType, key)
        .addParameter(RuntimeTypes.RAW_JSON, "d")
        .build();
  }

  private static MethodSpec.Builder constructor() {
    return MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
  }
}
