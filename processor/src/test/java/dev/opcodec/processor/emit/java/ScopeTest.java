package dev.opcodec.processor.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private final Scope scope = Scope.of("in", "out");

  @Test
  void a_taken_name_gets_a_number() {
    assertThat(scope.name("in")).isEqualTo("in2");
    assertThat(scope.name("in")).isEqualTo("in3");
    assertThat(scope.name("in2")).isEqualTo("in22");
  }

  @Test
  void names_that_javac_refuses_are_changed() {
    assertThat(scope.name("class")).isEqualTo("class2");
    assertThat(scope.name("2FA")).isEqualTo("_2FA");
  }

  @Test
  void what_a_lambda_takes_stays_free_outside() {
    Scope inner = scope.inner();

    assertThat(inner.name("out")).isEqualTo("out2");
    assertThat(inner.name("item")).isEqualTo("item");
    assertThat(scope.name("item")).isEqualTo("item");
  }

  @Test
  void reserved_names_are_taken_in_it_and_in_what_is_inside() {
    Scope constants = Scope.without(Set.of("URL"));

    assertThat(constants.name("URL")).isEqualTo("URL2");
    assertThat(constants.inner().name("URL")).isEqualTo("URL3");
    assertThat(constants.name("ID")).isEqualTo("ID");
  }
}
