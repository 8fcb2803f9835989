package dev.opcodec.generatedtests.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.opcodec.processor.Pipeline;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * The processor's jar as it is published. In a build that makes no jar, classes stand in a folder.
 */
class PublishedProcessorTest {
  private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

  @Test
  void no_library_in_it_keeps_the_name_that_others_know() throws Exception {
    try (JarFile jar = jar()) {
      List<String> classes = names(jar).filter(name -> name.endsWith(".class")).toList();

      assertThat(classes).allMatch(name -> name.startsWith("dev/opcodec/processor/"));
      assertThat(classes)
          .contains("dev/opcodec/processor/relocated/javapoet/JavaFile.class")
          .contains("dev/opcodec/processor/relocated/snakeyaml/Yaml.class");
    }
  }

  @Test
  void its_service_file_names_the_processor_and_nothing_else() throws Exception {
    try (JarFile jar = jar()) {
      assertThat(text(jar, SERVICE).strip())
          .isEqualTo("dev.opcodec.processor.GatewaySchemaProcessor");
      assertThat(names(jar).filter(name -> name.startsWith("META-INF/services/")))
          .containsExactly(SERVICE);
    }
  }

  @Test
  void gradle_is_told_that_it_aggregates() throws Exception {
    try (JarFile jar = jar()) {
      assertThat(text(jar, "META-INF/gradle/incremental.annotation.processors").strip())
          .isEqualTo("dev.opcodec.processor.GatewaySchemaProcessor,aggregating");
    }
  }

  @Test
  void it_holds_nothing_at_its_top_but_its_package_and_what_describes_it() throws Exception {
    try (JarFile jar = jar()) {
      assertThat(names(jar).map(name -> name.substring(0, name.indexOf('/') + 1)).distinct())
          .containsExactlyInAnyOrder("META-INF/", "dev/");
    }
  }

  private static Stream<String> names(JarFile jar) {
    return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName);
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (var in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JarFile jar() throws IOException, URISyntaxException {
    Path place =
        Path.of(Pipeline.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assumeTrue(Files.isRegularFile(place), "the processor is not packed yet");
    return new JarFile(place.toFile());
  }
}
