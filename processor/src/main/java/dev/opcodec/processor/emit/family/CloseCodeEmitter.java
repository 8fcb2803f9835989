package dev.opcodec.processor.emit.family;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.emit.java.DefinitionProse;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;

/** The enum of the close codes that are defined here. */
public final class CloseCodeEmitter {
  private CloseCodeEmitter() {}

  /** The enum, if there is anything to list. */
  public static List<JavaFile> emit(Plan plan) {
    Protocol protocol = plan.protocol();
    List<CloseCode> codes =
        protocol.closeCodes().stream().filter(one -> Plan.isLocal(one.meta())).toList();
    if (codes.isEmpty()) {
      return List.of();
    }
    ClassName name = plan.names().local("CloseCode");
    NumberedEnum body =
        new NumberedEnum(name, new Javadoc().paragraph("Why a connection was closed.").build())
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
    return List.of(
        GeneratedFile.ofSection(
            name.packageName(), protocol, "close-codes", body.withLookup("code")));
  }
}
