package dev.opcodec.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** Emits everything for a protocol, and compiles it as strictly as users may. */
public final class CodecCompilation {
  public static final String PACKAGE = "test.generated";

  private CodecCompilation() {}

  private static List<JavaFile> emit(Protocol protocol) {
    return Emitters.emit(protocol, new JavaNames(protocol, PACKAGE, List.of()), null);
  }

  /** The generated texts by the simple names of their types. */
  public static Map<String, String> texts(Protocol protocol) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (JavaFile file : emit(protocol)) {
      texts.put(file.typeSpec().name(), file.toString());
    }
    return texts;
  }

  public static Compilation compile(Protocol protocol) {
    return compile(emit(protocol));
  }

  public static Compilation compile(List<JavaFile> files) {
    List<JavaFileObject> sources = StandIns.sources();
    files.forEach(file -> sources.add(file.toJavaFileObject()));
    return Compiler.javac()
        .withOptions("--release", "17", "-Xlint:all,-processing,-options", "-Werror", "-proc:none")
        .compile(sources);
  }

  public static void assertCompiles(Protocol protocol) {
    assertCompiles(compile(protocol));
  }

  public static void assertCompiles(Compilation compilation) {
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }
}
