package dev.opcodec.generatedtests.compile;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.opcodec.generatedtests.acme.AcmePokedEvent;
import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.gateway.ExtensionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A switch over all events needs no default, whatever an overlay adds. */
class ExhaustiveSwitchTest {
  @TempDir Path folder;

  @Test
  void a_switch_without_default_compiles_on_jdk_21_or_newer() throws Exception {
    NewerJdk jdk = newerJdk();

    assertThat(
            jdk.compile(folder, "Tells", SwitchSource.withoutDefault(), ClassPath.withoutOverlay()))
        .isEqualTo("0");
  }

  @Test
  void it_still_does_with_an_overlay_on_the_class_path() throws Exception {
    NewerJdk jdk = newerJdk();

    assertThat(jdk.compile(folder, "Tells", SwitchSource.withoutDefault(), ClassPath.whole()))
        .isEqualTo("0");
  }

  @Test
  void a_forgotten_event_is_an_error() throws Exception {
    NewerJdk jdk = newerJdk();

    assertThat(
            jdk.compile(
                folder, "Tells", SwitchSource.withACaseMissing(), ClassPath.withoutOverlay()))
        .contains("the switch expression does not cover all possible input values");
  }

  @Test
  void on_jdk_17_a_chain_of_instanceof_compiles() {
    assertThat(
            Compiler.javac()
                .withOptions("-proc:none")
                .compile(JavaFileObjects.forSourceString("user.Tells", SwitchSource.chain())))
        .succeeded();
  }

  @Test
  void an_overlays_event_is_one_of_the_extension_case() {
    assertThat(DispatchEvent.class.isSealed()).isTrue();
    assertThat(DispatchEvent.class.getPermittedSubclasses()).contains(ExtensionEvent.class);
    assertThat(ExtensionEvent.class).isAssignableFrom(AcmePokedEvent.class);
  }

  @Test
  void without_the_overlay_its_classes_are_not_on_the_class_path() throws IOException {
    assertThat(ClassPath.whole()).contains(ClassPath.overlay().toString());
    assertThat(ClassPath.withoutOverlay()).doesNotContain(ClassPath.overlay().toString());
    assertThat(Files.exists(ClassPath.overlay())).isTrue();
  }

  private static NewerJdk newerJdk() {
    NewerJdk found = NewerJdk.find(21);
    assumeTrue(found != null, "no JDK 21 or newer is installed");
    return found;
  }
}
