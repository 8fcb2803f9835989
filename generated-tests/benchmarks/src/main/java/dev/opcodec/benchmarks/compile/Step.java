package dev.opcodec.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What javac is asked to do. */
enum Step {
  /** Generates the sources and stops. */
  PROCESSOR_ALONE("processor alone (`-proc:only`)"),
  /** Compiles the sources that are there. */
  JAVAC_ALONE("javac alone (`-proc:none`)"),
  /** Gives javac the same sources from a processor that does nothing else. */
  HANDED_OVER("javac and a processor that hands over the same sources, finished"),
  /** As a build does it. */
  BOTH("both together");

  private static final String PROCESSOR = "dev.opcodec.processor.GatewaySchemaProcessor";

  private static final String RUNTIME = "dev/opcodec/runtime";
  private static final String RUNTIME_JAR = "opcodec-runtime-";

  private final String title;

  Step(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /**
   * The arguments of javac. The runtime is compiled as a whole, since its hand-written classes and
   * the generated ones need each other.
   *
   * @param root the runtime's hand-written sources
   * @param sources where the generated sources are
   * @param into where generated sources go
   * @param classes where classes go
   */
  List<String> arguments(Path root, Path sources, Path into, Path classes) throws IOException {
    String classPath = System.getProperty("java.class.path");
    List<String> arguments =
        new ArrayList<>(List.of("-nowarn", "--release", "17", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", withoutRuntime(classPath)));
    addSources(root, arguments);
    if (this == PROCESSOR_ALONE) {
      arguments.add("-proc:only");
    }
    switch (this) {
      case JAVAC_ALONE -> {
        arguments.add("-proc:none");
        addSources(sources, arguments);
      }
      case HANDED_OVER -> {
        arguments.add("-A" + HandingOver.FOLDER + "=" + sources);
        addProcessor(HandingOver.class.getName(), into, arguments);
      }
      case PROCESSOR_ALONE, BOTH -> addProcessor(PROCESSOR, into, arguments);
    }
    return arguments;
  }

  private static void addProcessor(String processor, Path into, List<String> arguments) {
    String classPath = System.getProperty("java.class.path");
    arguments.addAll(List.of("-processorpath", classPath, "-processor", processor));
    arguments.addAll(List.of("-s", into.toString()));
  }

  /** Without the compiled runtime, whose classes are about to be compiled. */
  private static String withoutRuntime(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> !Files.exists(Path.of(entry, RUNTIME)) && !entry.contains(RUNTIME_JAR))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void addSources(Path folder, List<String> arguments) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java") && !file.endsWith("module-info.java"))
          .forEach(arguments::add);
    }
  }
}
