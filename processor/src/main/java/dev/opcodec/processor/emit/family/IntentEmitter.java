package dev.opcodec.processor.emit.family;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.DefinitionProse;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.Protocol;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The enum of the intents that are defined here. */
public final class IntentEmitter {
  private static final TypeName STRINGS = ParameterizedTypeName.get(List.class, String.class);

  private IntentEmitter() {}

  /** The enum, if there is anything to list. */
  public static List<JavaFile> emit(Plan plan) {
    Protocol protocol = plan.protocol();
    List<Intent> intents =
        protocol.intents().stream().filter(one -> Plan.isLocal(one.meta())).toList();
    if (intents.isEmpty()) {
      return List.of();
    }
    ClassName intent = plan.names().local("Intent");
    return List.of(
        GeneratedFile.ofSection(
            intent.packageName(), protocol, "intents", intent(protocol, intents, intent)));
  }

  private static TypeSpec.Builder intent(Protocol protocol, List<Intent> intents, ClassName name) {
    NumberedEnum body =
        new NumberedEnum(name, new Javadoc().paragraph("What a client asks to be told of.").build())
            .property(TypeName.INT, "bit", "The number of its bit, from 0.")
            .property(TypeName.BOOLEAN, "privileged", "Does it have to be granted first?")
            .property(TypeName.BOOLEAN, "documented", "Is it in the official documentation?")
            .property(STRINGS, "events", "The names of the events it opens.");
    for (Intent intent : intents) {
      CodeBlock events =
          protocol.events().stream()
              .filter(event -> event.intents().contains(intent.name()))
              .map(Event::name)
              .map(event -> CodeBlock.of("$S", event))
              .collect(CodeBlock.joining(",$W"));
      CodeBlock arguments =
          CodeBlock.of(
              "$L, $L, $L, $T.of($L)",
              intent.bit(),
              intent.privileged(),
              intent.meta().marks().documented(),
              List.class,
              events);
      body.constant(intent.name(), intent.bit(), doc(intent), arguments);
    }
    return body.fill()
        .addMethod(
            MethodSpec.methodBuilder("mask")
                .addJavadoc(new Javadoc().paragraph("Its bit alone, as a number.").build())
                .addModifiers(Modifier.PUBLIC)
                .returns(long.class)
                .addStatement("return 1L << bit")
                .build());
  }

  private static CodeBlock doc(Intent intent) {
    return DefinitionProse.of(intent.meta(), "Bit " + intent.bit() + ".");
  }
}
