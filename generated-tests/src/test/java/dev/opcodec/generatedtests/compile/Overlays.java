package dev.opcodec.generatedtests.compile;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.opcodec.processor.Pipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Runs the processor over a user's package as a build does. */
final class Overlays {
  static final String ACME = "dev/opcodec/generatedtests/acme/acme-gateway.yaml";

  private static final String BUNDLED = "dev.opcodec.runtime.gateway.GatewayProtocol";

  private Overlays() {}

  /** The package {@code user.acme} over the bundled protocol. */
  static Compilation generate(String extension) {
    return generate(BUNDLED, extension, List.of());
  }

  /** The package {@code user.acme} over another base. */
  static Compilation generate(String base, String extension, List<JavaFileObject> more) {
    return run("base = " + base + ".class, extensions = \"" + extension + "\"", more, List.of());
  }

  /** The package {@code user.acme} as a protocol of its own, from a file in this folder. */
  static Compilation standalone(String file, Path folder) {
    return run(
        "extensions = \"" + file + "\"", List.of(), List.of("-Aopcodec.schema.path=" + folder));
  }

  private static Compilation run(
      String attributes, List<JavaFileObject> more, List<String> options) {
    List<JavaFileObject> sources = new ArrayList<>(more);
    sources.add(
        JavaFileObjects.forSourceLines(
            "user.acme.package-info",
            "@dev.opcodec.schema.GatewaySchema(" + attributes + ")",
            "package user.acme;"));
    List<Object> all = new ArrayList<>(options);
    all.add("-proc:only");
    return javac().withProcessors(processor()).withOptions(all).compile(sources);
  }

  /** Found as a compiler finds it. */
  private static Processor processor() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(it -> it.type().getPackageName().equals(Pipeline.class.getPackageName()))
        .findFirst()
        .orElseThrow()
        .get();
  }

  /** What was generated, by file name. */
  static Map<String, String> files(Compilation compilation) {
    Map<String, String> files = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      try (var in = file.openInputStream()) {
        files.put(file.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return files;
  }
}
