package dev.opcodec.processor.emit.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Protocol;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The constants that tell from what the package was generated. */
public final class SchemaInfoEmitter {
  private static final TypeName STRINGS = ParameterizedTypeName.get(List.class, String.class);

  private SchemaInfoEmitter() {}

  /** The class. */
  public static List<JavaFile> emit(Plan plan) {
    Protocol protocol = plan.protocol();
    ClassName name = plan.names().local("SchemaInfo");
    Code roots =
        protocol.roots().stream().map(root -> Code.of("$S", root)).collect(Code.joining(",$W"));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(new Javadoc().paragraph("From what this package was generated.").build())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(
                constant(TypeName.INT, "VERSION", "The protocol's version.")
                    .initializer("$L", protocol.version())
                    .build())
            .addField(
                constant(
                        ClassName.get(String.class),
                        "DIGEST",
                        "SHA-256 over all schema files, in hexadecimal.")
                    .initializer("$S", protocol.digest())
                    .build())
            .addField(
                constant(STRINGS, "ROOTS", "The root files, base first.")
                    .initializer(Code.of("$T.of($L)", List.class, roots).block())
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    return List.of(GeneratedFile.ofSection(name.packageName(), protocol, "protocol", type));
  }

  private static FieldSpec.Builder constant(TypeName type, String name, String doc) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(new Javadoc().paragraph(doc).build());
  }
}
