package dev.opcodec.benchmarks.growth;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generates again and again in one process, so that the first time is cold and the last warm. */
final class Generation {
  private final Generator generator;
  private final Path inputs;

  private Generation(Generator generator, Path inputs) {
    this.generator = generator;
    this.inputs = inputs;
  }

  /**
   * Prints the line of a {@link Sample}.
   *
   * @param args the generator, the number of types, a folder to write to, how often
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[2]);
    Path inputs = Files.createDirectories(folder.resolve("in"));
    Generator generator = Generator.valueOf(args[0]);
    generator.write(inputs, Integer.parseInt(args[1]));
    Generation generation = new Generation(generator, inputs);
    Path first = folder.resolve("out0");
    long cold = generation.run(first);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long process = system.getProcessCpuTime();
    long warm = cold;
    for (int i = 1; i < Integer.parseInt(args[3]); i++) {
      warm = Math.min(warm, generation.run(folder.resolve("out" + i)));
    }
    List<Path> files = javaFiles(first);
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    System.out.println(new Sample(cold, warm, process, files.size(), bytes).line());
  }

  private long run(Path outputs) throws ReflectiveOperationException, IOException {
    Files.createDirectories(outputs);
    TimedProcessor timed =
        new TimedProcessor(
            (Processor)
                Class.forName(generator.processor()).getDeclaredConstructor().newInstance());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              manager,
              null,
              arguments(outputs),
              null,
              manager.getJavaFileObjectsFromPaths(javaFiles(inputs)));
      task.setProcessors(List.of(timed));
      if (!task.call()) {
        throw new IllegalStateException("javac refused");
      }
    }
    return timed.nanos();
  }

  private List<String> arguments(Path outputs) {
    List<String> arguments =
        new ArrayList<>(List.of("-nowarn", "--release", "17", "-proc:only", "-implicit:none"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-s", outputs.toString(), "-d", outputs.toString()));
    if (generator == Generator.OPCODEC) {
      arguments.add("-Aopcodec.schema.path=" + inputs);
      arguments.add("-Aopcodec.warnings=all:off");
    }
    return arguments;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
