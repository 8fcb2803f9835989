package dev.opcodec.processor.emit.enums;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.DefinitionProse;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MarksProse;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;

/** Sets of flags: a record around the bits, in which unknown bits survive. */
public final class FlagsEmitter {
  private FlagsEmitter() {}

  /** The records. */
  public static List<JavaFile> emit(Plan plan) {
    return plan.protocol().flags().stream()
        .filter(type -> Plan.isLocal(type.meta()))
        .map(type -> file(type, plan.names().flags(type)))
        .toList();
  }

  private static JavaFile file(FlagsType type, ClassName name) {
    TypeSpec.Builder out = TypeSpec.recordBuilder(name);
    out.addJavadoc(
        new Javadoc()
            .paragraph(MarksProse.sentence(Javadoc.escape(type.meta().doc())))
            .paragraph("A set of flags; bits that are not listed here are kept.")
            .paragraph(MarksProse.of(type.meta().marks()))
            .tag("param", "bits all the bits")
            .build());
    out.addSuperinterface(
        type.base() == EnumType.Base.STRING
            ? RuntimeTypes.STRING_FLAGS
            : RuntimeTypes.INTEGER_FLAGS);
    FlagsBody body = new FlagsBody(name);
    for (FlagsType.Flag flag : type.flags()) {
      body.add(
          flag.name(),
          flag.bit(),
          DefinitionProse.ofAnnotated(flag.doc(), flag.marks(), "Bit " + flag.bit() + "."),
          flag.marks().deprecation());
    }
    return GeneratedFile.of(name.packageName(), type.meta(), body.fill(out));
  }
}
