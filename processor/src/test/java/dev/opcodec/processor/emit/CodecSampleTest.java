package dev.opcodec.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodecSampleTest {
  @Test
  void the_sample_compiles() {
    CodecCompilation.assertCompiles(CodecSampleProtocol.build());
  }

  @Test
  void emitting_twice_gives_the_same_text() {
    assertThat(CodecCompilation.texts(CodecSampleProtocol.build()))
        .isEqualTo(CodecCompilation.texts(CodecSampleProtocol.build()));
  }
}
