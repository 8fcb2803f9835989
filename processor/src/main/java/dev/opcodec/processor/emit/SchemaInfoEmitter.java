package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The constants that tell from what the package was generated. */
final class SchemaInfoEmitter {
  private static final TypeName STRINGS = ParameterizedTypeName.get(List.class, String.class);

  private SchemaInfoEmitter() {}

  static List<JavaFile> emit(Protocol protocol, JavaNames names) {
    ClassName name = names.local("SchemaInfo");
    Code roots =
        protocol.roots().stream()
            .map(root -> Code.of("$S", root))
            .collect(Code.joining(",$W"));
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
    return List.of(GeneratedFile.ofSection(name, protocol, "protocol", type));
  }

  private static FieldSpec.Builder constant(TypeName type, String name, String doc) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(new Javadoc().paragraph(doc).build());
  }
}
