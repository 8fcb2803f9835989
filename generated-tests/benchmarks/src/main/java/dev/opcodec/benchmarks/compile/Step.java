package dev.opcodec.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What javac is asked to do. */
enum Step {
  /** Generates the sources and stops. */
  PROCESSOR_ALONE("processor alone (`-proc:only`)"),
  /** Compiles the sources that are there. */
  JAVAC_ALONE("javac alone (`-proc:none`)"),
  /** As a build does it. */
  BOTH("both together");

  private static final String PROCESSOR = "dev.opcodec.processor.GatewaySchemaProcessor";

  private final String title;

  Step(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /**
   * The arguments of javac.
   *
   * @param trigger the annotated package-info
   * @param sources where the generated sources are or go
   * @param classes where classes go
   */
  List<String> arguments(Path trigger, Path sources, Path classes) throws IOException {
    String classPath = System.getProperty("java.class.path");
    List<String> arguments =
        new ArrayList<>(
            List.of("-nowarn", "--release", "17", "-cp", classPath, "-d", classes.toString()));
    if (this == JAVAC_ALONE) {
      arguments.add("-proc:none");
      try (Stream<Path> files = Files.walk(sources)) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
      }
    } else {
      if (this == PROCESSOR_ALONE) {
        arguments.add("-proc:only");
      }
      arguments.addAll(
          List.of("-processorpath", classPath, "-processor", PROCESSOR, "-s", sources.toString()));
    }
    arguments.add(trigger.toString());
    return arguments;
  }
}
