package dev.opcodec.runtime.session.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Every rule of a gateway connection, and every scenario that ever broke a client, has a test that
 * bears its id in its name: {@code HB_7_...} for rule HB-7, {@code scenario_08_...} for scenario 8.
 */
class RuleCoverageTest {
  /** The rules, by section: those with a letter, and those that only inform, are left out. */
  private static final Map<String, List<Integer>> RULES =
      Map.ofEntries(
          Map.entry("URL", List.of(1, 2, 3, 4)),
          Map.entry("ENV", List.of(1, 2, 3, 4)),
          Map.entry("SEND", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9)),
          Map.entry("HB", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12)),
          Map.entry("SEQ", List.of(1, 2, 3, 4, 5, 6)),
          Map.entry("ID", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
          Map.entry("RDY", List.of(1, 2, 3, 4, 5)),
          Map.entry("RES", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
          Map.entry("REC", List.of(1)),
          Map.entry("INV", List.of(1)),
          Map.entry("SH", List.of(1, 2, 3, 4, 5, 6)),
          Map.entry("ZP", List.of(1, 2, 3)),
          Map.entry("ZT", List.of(1, 2, 3, 4)),
          Map.entry("ZS", List.of(1, 2, 3)),
          Map.entry("ZC", List.of(1, 2)));

  private static final List<Integer> SCENARIOS =
      List.of(
          1, 2, 4, 5, 6, 7, 8, 12, 13, 14, 15, 16, 17, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
          32, 34, 35, 37, 38, 39, 40, 41, 42, 43, 45, 46, 47, 48, 49);

  private static final Pattern ID = Pattern.compile("(?:^|_)([A-Z]{2,4}_\\d+|scenario_\\d+)(?=_)");

  @Test
  void every_rule_and_every_scenario_has_a_test_that_bears_its_id()
      throws IOException, URISyntaxException {
    Map<String, List<String>> tests = testsById();
    TreeSet<String> missing = new TreeSet<>();
    for (String id : ids()) {
      if (!tests.containsKey(id)) {
        missing.add(id);
      }
    }
    assertThat(missing).as("ids without a test").isEmpty();
  }

  private static List<String> ids() {
    List<String> ids = new ArrayList<>();
    RULES.forEach((group, numbers) -> numbers.forEach(it -> ids.add(group + "_" + it)));
    SCENARIOS.forEach(it -> ids.add(String.format("scenario_%02d", it)));
    return ids;
  }

  /** The table: each id with the tests that bear it. */
  private static Map<String, List<String>> testsById() throws IOException, URISyntaxException {
    Map<String, List<String>> tests = new TreeMap<>();
    for (Method test : tests()) {
      Matcher id = ID.matcher(test.getName());
      for (int at = 0; id.find(at); at = id.end(1)) {
        tests
            .computeIfAbsent(id.group(1), it -> new ArrayList<>())
            .add(test.getDeclaringClass().getSimpleName() + "." + test.getName());
      }
    }
    return tests;
  }

  private static List<Method> tests() throws IOException, URISyntaxException {
    Path root =
        Path.of(RuleCoverageTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path here = root.resolve(RuleCoverageTest.class.getName().replace('.', '/') + ".class");
    Path classes = Files.exists(here) ? root : Path.of("target/test-classes");
    List<Method> tests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(it -> it.toString().endsWith("Test.class")).toList()) {
        String name = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
        tests.addAll(testsOf(name.substring(0, name.length() - ".class".length())));
      }
    }
    return tests;
  }

  private static List<Method> testsOf(String className) {
    try {
      Class<?> type = Class.forName(className, false, RuleCoverageTest.class.getClassLoader());
      return Stream.of(type.getDeclaredMethods())
          .filter(it -> AnnotationSupport.isAnnotated(it, Testable.class))
          .filter(it -> !AnnotationSupport.isAnnotated(it, Disabled.class))
          .toList();
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
