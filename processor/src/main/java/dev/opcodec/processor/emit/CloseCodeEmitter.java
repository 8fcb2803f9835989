package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;

/** The enum of the close codes that are defined here. */
final class CloseCodeEmitter {
  private CloseCodeEmitter() {}

  static List<JavaFile> emit(Protocol protocol, JavaNames names) {
    List<CloseCode> codes =
        protocol.closeCodes().stream().filter(one -> one.meta().origin() == Origin.LOCAL).toList();
    if (codes.isEmpty()) {
      return List.of();
    }
    ClassName name = names.local("CloseCode");
    EnumBody body =
        new EnumBody(name, new Javadoc().paragraph("Why a connection was closed.").build())
            .property(TypeName.INT, "code", "The number in the close frame.")
            .property(RuntimeTypes.CLOSE_ACTION, "action", "What the session does then.")
            .property(TypeName.BOOLEAN, "documented", "Is it in the official documentation?");
    for (CloseCode code : codes) {
      body.constant(
          code.name(),
          code.code(),
          DefinitionProse.of(code.meta(), "Close code " + code.code() + "."),
          CodeBlock.of(
              "$L, $T.$L, $L",
              code.code(),
              RuntimeTypes.CLOSE_ACTION,
              code.action(),
              code.meta().marks().documented()));
    }
    return List.of(GeneratedFile.ofSection(name, protocol, "close-codes", body.withLookup("code")));
  }
}
