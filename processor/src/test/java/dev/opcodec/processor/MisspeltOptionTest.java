package dev.opcodec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that nobody reads. */
class MisspeltOptionTest {
  @TempDir Path schemas;

  @BeforeEach
  void writeSchemas() throws IOException {
    TriggeredCompilation.writeSample(schemas);
  }

  private List<String> errors(String option) {
    return TriggeredCompilation.errors(TriggeredCompilation.of(schemas, "sample.yaml", option));
  }

  @Test
  void an_option_that_does_not_exist_is_an_error() {
    assertThat(errors("-Aopcodec.warning=all:off"))
        .singleElement()
        .asString()
        .startsWith("[BAD_OPTION] -Aopcodec.warning: there is no option of this name")
        .contains("did you mean `opcodec.warnings`?");
  }

  @Test
  void options_of_other_processors_are_theirs() {
    assertThat(errors("-Aother.warning=all:off")).isEmpty();
  }
}
