package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import java.util.List;

/** Sets of flags: a record around the bits, in which unknown bits survive. */
final class FlagsEmitter {
  private FlagsEmitter() {}

  static List<JavaFile> emit(Protocol protocol, JavaNames names) {
    return protocol.flags().stream()
        .filter(type -> type.meta().origin() == Origin.LOCAL)
        .map(type -> file(type, names.flags(type)))
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
    FlagsBody body = new FlagsBody(name);
    for (FlagsType.Flag flag : type.flags()) {
      body.add(
          flag.name(),
          flag.bit(),
          DefinitionProse.ofAnnotated(flag.doc(), flag.marks(), "Bit " + flag.bit() + "."),
          flag.marks().deprecation() != null);
    }
    return GeneratedFile.of(name, type.meta(), body.fill(out));
  }
}
