package dev.opcodec.processor.emit.family;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MarksProse;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The frame that carries an event. */
final class DispatchFrame {
  private DispatchFrame() {}

  static TypeSpec.Builder of(JavaNames names, Opcode dispatch) {
    return TypeSpec.recordBuilder(names.family("DispatchFrame"))
        .addJavadoc(
            new Javadoc()
                .paragraph(MarksProse.sentence(Javadoc.escape(dispatch.meta().doc())))
                .paragraph("The frame that carries an event.")
                .tag("param", "sequence the event's number in the session. Null if absent.")
                .tag("param", "event what happened")
                .build())
        .addModifiers(Modifier.PUBLIC)
        .addSuperinterface(names.family("ReceivedFrame"))
        .addSuperinterface(RuntimeTypes.DISPATCH)
        .recordConstructor(
            MethodSpec.constructorBuilder()
                .addParameter(Annotations.nullable(TypeName.LONG), "sequence")
                .addParameter(names.family("DispatchEvent"), "event")
                .build())
        .addField(
            FieldSpec.builder(int.class, "OPCODE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(new Javadoc().paragraph("The opcode's number.").build())
                .initializer("$L", dispatch.code())
                .build())
        .addMethod(
            MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addStatement("$T.requireNonNull(event, $S)", Objects.class, "event")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("opcode")
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return OPCODE")
                .build());
  }
}
