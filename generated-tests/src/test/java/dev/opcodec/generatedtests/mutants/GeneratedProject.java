package dev.opcodec.generatedtests.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A user's project in a folder: its schema, what is generated from it, and the tests of that. */
final class GeneratedProject {
  private static final String PACKAGE = "user.letterbox";
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private final Path sources;
  private final Path tests;
  private final Path classes;
  private final Path changed;

  private GeneratedProject(Path folder) {
    sources = folder.resolve("sources");
    tests = folder.resolve("tests");
    classes = folder.resolve("classes");
    changed = folder.resolve("changed");
  }

  /** Generates code and tests from the schema on the class path, and compiles both. */
  static GeneratedProject of(String schema, Path folder) throws IOException {
    GeneratedProject project = new GeneratedProject(folder);
    Files.createDirectories(project.sources);
    Files.createDirectories(project.classes);
    Path trigger = folder.resolve("package-info.java");
    Files.writeString(
        trigger,
        "@dev.opcodec.schema.GatewaySchema(extensions = \"%s\")\npackage %s;\n"
            .formatted(schema, PACKAGE));
    project.compile(
        List.of(trigger),
        "-processor",
        "dev.opcodec.processor.GatewaySchemaProcessor",
        "-d",
        project.classes.toString(),
        "-s",
        project.sources.toString(),
        "-Aopcodec.tests=" + project.tests);
    project.compile(sourcesIn(project.tests), "-proc:none", "-d", project.classes.toString());
    return project;
  }

  /** Runs all tests against the code as it was generated. */
  TestExecutionSummary run() {
    return run(List.of(classes));
  }

  /** Runs all tests, with the mistake in the code. */
  TestExecutionSummary run(Mutant mutant) throws IOException {
    Path home = sources.resolve(PACKAGE.replace('.', '/'));
    String broken = mutant.in(Files.readString(home.resolve(mutant.file())));
    Path source = Files.createDirectories(changed).resolve(mutant.file());
    Files.writeString(source, broken);
    Path own = Files.createTempDirectory(changed, "classes");
    compile(List.of(source), "-proc:none", "-d", own.toString());
    return run(List.of(own, classes));
  }

  private TestExecutionSummary run(List<Path> folders) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls(folders), before)) {
      thread.setContextClassLoader(loader);
      List<DiscoverySelector> selectors = new ArrayList<>();
      for (Path test : sourcesIn(tests)) {
        String name = test.getFileName().toString().replace(".java", "");
        selectors.add(selectClass(loader.loadClass(PACKAGE + "." + name)));
      }
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(selectors)
              .filters(EngineFilter.includeEngines("junit-jupiter"))
              .build();
      SummaryGeneratingListener summary = new SummaryGeneratingListener();
      LauncherFactory.create().execute(request, summary);
      return summary.getSummary();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL[] urls(List<Path> folders) throws IOException {
    URL[] urls = new URL[folders.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = folders.get(i).toUri().toURL();
    }
    return urls;
  }

  private static List<Path> sourcesIn(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compile(List<Path> files, String... options) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-cp", CLASS_PATH + File.pathSeparator + classes));
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      boolean done =
          javac
              .getTask(said, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!done) {
        throw new AssertionError(
            files.stream().map(Path::toString).collect(Collectors.joining(", ")) + "\n" + said);
      }
    }
  }
}
