package dev.opcodec.processor.emit.family;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.emit.java.DefinitionProse;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;

/** The enum of the opcodes that are defined here. */
public final class OpcodeEmitter {
  private OpcodeEmitter() {}

  /** The enum, if there is anything to list. */
  public static List<JavaFile> emit(Plan plan) {
    Protocol protocol = plan.protocol();
    List<Opcode> opcodes =
        protocol.opcodes().stream().filter(one -> Plan.isLocal(one.meta())).toList();
    if (opcodes.isEmpty()) {
      return List.of();
    }
    ClassName name = plan.names().local("Opcode");
    NumberedEnum body =
        new NumberedEnum(name, new Javadoc().paragraph("What a frame is about.").build())
            .property(TypeName.INT, "code", "The number on the wire.")
            .property(RuntimeTypes.DIRECTION, "direction", "Who sends it, seen from the client.")
            .property(RuntimeTypes.STATUS, "status", "Whether the peer still uses it.")
            .property(TypeName.BOOLEAN, "documented", "Is it in the official documentation?");
    for (Opcode opcode : opcodes) {
      body.constant(
          opcode.name(),
          opcode.code(),
          DefinitionProse.of(opcode.meta(), "Opcode " + opcode.code() + "."),
          arguments(opcode));
    }
    return List.of(
        GeneratedFile.ofSection(name.packageName(), protocol, "opcodes", body.withLookup("code")));
  }

  private static CodeBlock arguments(Opcode opcode) {
    Marks marks = opcode.meta().marks();
    return CodeBlock.of(
        "$L, $T.$L, $T.$L, $L",
        opcode.code(),
        RuntimeTypes.DIRECTION,
        opcode.direction(),
        RuntimeTypes.STATUS,
        marks.status(),
        marks.documented());
  }
}
