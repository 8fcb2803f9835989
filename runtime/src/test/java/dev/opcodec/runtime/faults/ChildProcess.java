package dev.opcodec.runtime.faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Another JVM with the classes of this one. */
final class ChildProcess implements AutoCloseable {
  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
  }

  /**
   * @param input what its standard input holds
   */
  static ChildProcess start(Class<?> main, String input, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath(main)));
    // The file that is set for tests holds the log of this process.
    command.add("-Dorg.slf4j.simpleLogger.logFile=System.err");
    command.add("-Dorg.slf4j.simpleLogger.log.dev.opcodec=warn");
    command.add(main.getName());
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    return new ChildProcess(process);
  }

  /** Wherever this JVM has its classes from, be it modules or a launcher's own loader. */
  private static String classPath(Class<?> main) throws URISyntaxException {
    String file = main.getName().replace('.', '/') + ".class";
    URL found = Objects.requireNonNull(main.getResource(main.getSimpleName() + ".class"));
    String whole = Path.of(found.toURI()).toString();
    List<String> entries = new ArrayList<>();
    entries.add(whole.substring(0, whole.length() - file.length() - 1));
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      String value = System.getProperty(property, "");
      if (!value.isEmpty()) {
        entries.add(value);
      }
    }
    if (main.getClassLoader() instanceof URLClassLoader launcher) {
      for (URL url : launcher.getURLs()) {
        entries.add(Path.of(url.toURI()).toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  /** Waits for its end, which must be a good one; the lines of its standard output. */
  List<String> lines() throws IOException, InterruptedException {
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("the child process failed after: " + output);
    }
    return output.lines().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
