package dev.opcodec.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Emits everything around codecs for a protocol, and compiles it as strictly as users may. */
final class CodecCompilation {
  static final String PACKAGE = "test.generated";

  private static final List<String> RUNTIME =
      List.of(
          "JsonReader",
          "JsonWriter",
          "ValueReader",
          "ValueWriter",
          "JsonCodec",
          "JsonKind",
          "FieldName",
          "FieldNames",
          "RawJson",
          "Timestamp",
          "Omittable",
          "OneOrMany",
          "Copies",
          "Validator",
          "Violations");

  private CodecCompilation() {}

  static JavaNames names(Protocol protocol) {
    return new JavaNames(protocol, PACKAGE, null);
  }

  static List<JavaFile> emit(Protocol protocol, JavaNames names) {
    return Stream.of(
            new TupleEmitter().emit(protocol, names),
            new UnionEmitter().emit(protocol, names),
            new CodecEmitter().emit(protocol, names),
            new UnionCodecEmitter().emit(protocol, names),
            new ValidatorEmitter().emit(protocol, names))
        .flatMap(List::stream)
        .toList();
  }

  /** The generated texts by the simple names of their types. */
  static Map<String, String> texts(Protocol protocol) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (JavaFile file : emit(protocol, names(protocol))) {
      texts.put(file.typeSpec().name(), file.toString());
    }
    return texts;
  }

  static Compilation compile(Protocol protocol) {
    JavaNames names = names(protocol);
    return compile(
        Stream.concat(
            emit(protocol, names).stream().map(JavaFile::toJavaFileObject),
            CodecTestRecords.of(protocol, names).stream()));
  }

  static Compilation compile(Stream<JavaFileObject> generated) {
    List<JavaFileObject> sources = new ArrayList<>(generated.toList());
    for (String each : RUNTIME) {
      String resource = "dev/opcodec/processor/emit/codec-runtime/" + each + ".java";
      sources.add(JavaFileObjects.forResource(resource));
    }
    return Compiler.javac()
        .withOptions("--release", "17", "-Xlint:all,-processing,-options", "-Werror")
        .compile(sources);
  }

  static void assertCompiles(Protocol protocol) {
    Compilation compilation = compile(protocol);
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }
}
