package dev.opcodec.generatedtests.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every compiler is given the same files by the processor, and can compile them. */
class CompilersAgreeTest {
  private static final String BEACON = "dev/opcodec/generatedtests/beacon/beacon.yaml";

  @TempDir Path folder;

  private Path trigger(String attributes) throws IOException {
    return Files.writeString(
        Files.createDirectories(folder.resolve("src/user/acme")).resolve("package-info.java"),
        "@dev.opcodec.schema.GatewaySchema(" + attributes + ")\npackage user.acme;\n");
  }

  private List<String> options(int release) throws IOException {
    Files.createDirectories(folder.resolve("sources"));
    Files.createDirectories(folder.resolve("classes"));
    return List.of(
        "-cp",
        ClassPath.whole(),
        "-processorpath",
        ClassPath.whole(),
        "--release",
        String.valueOf(release),
        "-encoding",
        "UTF-8",
        "-s",
        folder.resolve("sources").toString(),
        "-d",
        folder.resolve("classes").toString());
  }

  /** What is generated, by file name as javac gives it. */
  private Map<String, String> files() throws IOException {
    Path sources = folder.resolve("sources");
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(sources)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            "/SOURCE_OUTPUT/" + sources.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void eclipse_generates_and_compiles_a_protocol_as_javac_does() throws IOException {
    Path source = trigger("extensions = \"" + BEACON + "\"");

    assertThat(eclipse(List.of(), source)).isEmpty();

    assertThat(files()).isEqualTo(Overlays.files(Overlays.standalone(BEACON, folder)));
    assertThat(folder.resolve("classes/user/acme/BeaconProtocol.class")).isRegularFile();
  }

  @Test
  void eclipse_generates_an_overlay_as_javac_does() throws IOException {
    Path source =
        trigger(
            "base = dev.opcodec.runtime.gateway.GatewayProtocol.class, extensions = \""
                + Overlays.ACME
                + "\"");

    assertThat(eclipse(List.of("-proc:only"), source)).isEmpty();

    assertThat(files())
        .hasSizeGreaterThan(150)
        .isEqualTo(Overlays.files(Overlays.generate(Overlays.ACME)));
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void a_newer_javac_generates_the_same_at_each_level(int release) throws Exception {
    NewerJdk jdk = NewerJdk.find(release);
    assumeTrue(jdk != null, "no JDK " + release + " or newer is installed");
    Path source = trigger("extensions = \"" + BEACON + "\"");

    assertThat(jdk.run(folder, options(release), source)).isEqualTo("0");

    assertThat(files()).isEqualTo(Overlays.files(Overlays.standalone(BEACON, folder)));
    assertThat(folder.resolve("classes/user/acme/BeaconProtocol.class")).isRegularFile();
  }

  /** All that it prints; its warnings about style are off. */
  private String eclipse(List<String> more, Path source) throws IOException {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    List<String> arguments = new ArrayList<>(options(17));
    arguments.addAll(more);
    arguments.add("-nowarn");
    arguments.add(source.toString());
    boolean succeeded = BatchCompiler.compile(arguments.toArray(String[]::new), out, out, null);
    out.flush();
    assertThat(succeeded).as("%s: %s", arguments, text).isTrue();
    return text.toString();
  }
}
