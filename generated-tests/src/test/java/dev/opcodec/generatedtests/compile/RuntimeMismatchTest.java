package dev.opcodec.generatedtests.compile;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** An overlay is not generated over a base that came from other files than those at hand. */
class RuntimeMismatchTest {
  @Test
  void a_base_of_another_digest_is_refused() {
    JavaFileObject older =
        JavaFileObjects.forSourceLines(
            "user.OlderProtocol",
            "package user;",
            "@dev.opcodec.schema.SchemaGenerated(",
            "    file = \"dev/opcodec/schema/gateway.yaml\",",
            "    definition = \"protocol\",",
            "    roots = \"dev/opcodec/schema/gateway.yaml\",",
            "    digest = \"0000\")",
            "public final class OlderProtocol {}");

    Compilation compilation = generateOver("user.OlderProtocol", older);

    assertThat(compilation).failed();
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[RUNTIME_MISMATCH] dev/opcodec/schema/gateway.yaml: these files are not those from"
                + " which OlderProtocol was generated");
    assertThat(compilation).hadErrorContaining("use the same version of opcodec-schema");
  }

  @Test
  void a_base_that_was_not_generated_is_refused() {
    JavaFileObject plain =
        JavaFileObjects.forSourceLines(
            "user.Plain", "package user;", "public final class Plain {}");

    assertThat(generateOver("user.Plain", plain))
        .hadErrorContaining("the base is not a generated protocol table");
  }

  private static Compilation generateOver(String base, JavaFileObject source) {
    return Overlays.generate(base, Overlays.ACME, List.of(source));
  }
}
