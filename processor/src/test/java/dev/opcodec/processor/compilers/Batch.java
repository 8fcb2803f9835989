package dev.opcodec.processor.compilers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compilers as builds start them, which find the processor by its service file. */
enum Batch {
  JAVAC {
    /** Without the two spaces that it puts before every line but the first. */
    private String asWritten(String message) {
      return message.replace("\n  ", "\n").strip();
    }

    @Override
    List<String> messages(List<String> options, List<Path> sources) throws IOException {
      return asTool(ToolProvider.getSystemJavaCompiler(), options, sources).stream()
          .map(this::asWritten)
          .toList();
    }
  },

  /** As build tools start it that know compilers by {@code javax.tools}. */
  ECLIPSE_AS_TOOL {
    @Override
    List<String> messages(List<String> options, List<Path> sources) throws IOException {
      return asTool(new EclipseCompiler(), options, sources);
    }
  },

  ECLIPSE {
    /** It prints {@code 1. ERROR: the message}, with nothing around it: a package has no place. */
    private final Pattern printed =
        Pattern.compile(
            "(?ms)^\\d+\\. (ERROR|WARNING|INFO)( in [^\\n]*)?:? (.*?)"
                + "(?=^-{10}$|^\\d+\\. [A-Z]+\\b|^\\d+ problems? \\(|\\z)");

    @Override
    List<String> messages(List<String> options, List<Path> sources) {
      List<String> arguments = new ArrayList<>(options);
      sources.forEach(source -> arguments.add(source.toString()));
      StringWriter text = new StringWriter();
      PrintWriter out = new PrintWriter(text);
      BatchCompiler.compile(arguments.toArray(String[]::new), out, out, null);
      out.flush();
      return printed
          .matcher(text.toString().replace("\r\n", "\n"))
          .results()
          .map(this::said)
          .toList();
    }

    private String said(MatchResult match) {
      return kind(match.group(1)) + match.group(3).strip();
    }
  };

  abstract List<String> messages(List<String> options, List<Path> sources) throws IOException;

  private static List<String> asTool(
      JavaCompiler compiler, List<String> options, List<Path> sources) throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      compiler
          .getTask(
              Writer.nullWriter(),
              files,
              found,
              options,
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return found.getDiagnostics().stream()
        .map(each -> kind(each.getKind().toString()) + each.getMessage(Locale.ROOT).strip())
        .toList();
  }

  /**
   * Generates, and does not compile what comes out.
   *
   * @param output an empty directory
   * @param paths where sources and libraries are; before the processor's, or Eclipse misses that
   * @param sources files
   */
  Outcome generate(Path output, List<String> paths, List<Path> sources) throws IOException {
    return generate(output, paths, Paths.processor(), sources);
  }

  /**
   * The same.
   *
   * @param processor the processor's path
   */
  Outcome generate(Path output, List<String> paths, String processor, List<Path> sources)
      throws IOException {
    Path generated = Files.createDirectories(output.resolve("sources"));
    Path classes = Files.createDirectories(output.resolve("classes"));
    List<String> options = new ArrayList<>(paths);
    if (!paths.contains("-cp")) {
      options.addAll(List.of("-cp", classes.toString())); // else that of the tests counts
    }
    options.addAll(
        List.of(
            "-processorpath",
            processor,
            "-proc:only",
            "--release",
            "17",
            "-encoding",
            "UTF-8",
            "-s",
            generated.toString(),
            "-d",
            classes.toString()));
    List<String> said =
        messages(options, sources).stream()
            .filter(message -> message.contains(": [") || message.contains(": Opcodec"))
            .toList();
    return new Outcome(said, files(generated));
  }

  private static String kind(String name) {
    return (name.equals("INFO") ? "NOTE" : name) + ": ";
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString().replace('\\', '/'), Files.readString(file, UTF_8));
      }
    }
    return files;
  }
}
