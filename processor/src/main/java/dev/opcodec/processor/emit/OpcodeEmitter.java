package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;

/** The enum of the opcodes that are defined here. */
final class OpcodeEmitter {
  private OpcodeEmitter() {}

  static List<JavaFile> emit(Protocol protocol, JavaNames names) {
    List<Opcode> opcodes =
        protocol.opcodes().stream().filter(one -> one.meta().origin() == Origin.LOCAL).toList();
    if (opcodes.isEmpty()) {
      return List.of();
    }
    ClassName name = names.local("Opcode");
    EnumBody body =
        new EnumBody(name, new Javadoc().paragraph("What a frame is about.").build())
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
    return List.of(GeneratedFile.ofSection(name, protocol, "opcodes", body.withLookup("code")));
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
