package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The records that keep what the schema does not know. */
final class UnknownCases {
  private UnknownCases() {}

  /** A command or frame whose opcode the schema does not know. */
  static TypeSpec.Builder ofOpcode(JavaNames names, String name, String family) {
    return unknown(names, name, family, "the opcode")
        .recordConstructor(header(TypeName.INT, "opcode"))
        .addMethod(constructor().build());
  }

  /** An event whose name the schema does not know. */
  static TypeSpec.Builder ofEvent(JavaNames names) {
    MethodSpec.Builder constructor =
        constructor().addStatement("$1T.requireNonNull($2L, $2S)", Objects.class, "eventName");
    return unknown(names, "UnknownEvent", "DispatchEvent", "the event's name")
        .recordConstructor(header(ClassName.get(String.class), "eventName"))
        .addMethod(constructor.build());
  }

  private static TypeSpec.Builder unknown(
      JavaNames names, String name, String family, String keyDoc) {
    String key = name.equals("UnknownEvent") ? "eventName" : "opcode";
    return TypeSpec.recordBuilder(name)
        .addJavadoc(
            new Javadoc()
                .paragraph("A {@link " + family + "} that the schema does not know.")
                .tag("param", key + " " + keyDoc)
                .tag("param", "d what it carries, a JSON null if nothing")
                .build())
        .addModifiers(Modifier.PUBLIC)
        .addSuperinterface(names.family(family));
  }

  private static MethodSpec header(TypeName keyType, String key) {
    return MethodSpec.constructorBuilder()
        .addParameter(keyType, key)
        .addParameter(RuntimeTypes.RAW_JSON, "d")
        .build();
  }

  private static MethodSpec.Builder constructor() {
    return MethodSpec.compactConstructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addStatement("$T.requireNonNull(d, $S)", Objects.class, "d");
  }
}
