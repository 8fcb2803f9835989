package dev.opcodec.runtime.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionSettingsTest {
  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, (1 << 30) + 1, Integer.MAX_VALUE})
  void limit_out_of_its_range_is_refused(int limit) {
    assertThatThrownBy(() -> new CompressionSettings(Compression.AUTO, limit))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void parameters_are_those_of_the_url() {
    assertThat(Compression.ZSTD_STREAM.parameter()).isEqualTo("zstd-stream");
    assertThat(Compression.ZLIB_STREAM.parameter()).isEqualTo("zlib-stream");
    assertThat(Compression.NONE.parameter()).isNull();
  }

  @Test
  void AUTO_is_zstd_stream_where_the_library_is_present() {
    assertThat(new CompressionSettings(Compression.AUTO, 1).kind())
        .isEqualTo(Compression.ZSTD_STREAM);
  }
}
