package dev.opcodec.processor.emit.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.emit.CodecCompilation;
import dev.opcodec.processor.emit.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Shows a whole generated record; {@code -Dopcodec.golden.rewrite=true} writes it anew. */
class GoldenRecordTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/opcodec/processor/emit/golden/OpenRoomCommand.txt");

  @Test
  void a_command_with_every_presence_reads_like_hand_written_code() throws IOException {
    String text = CodecCompilation.texts(Sample.protocol()).get("OpenRoomCommand");
    if (Boolean.getBoolean("opcodec.golden.rewrite")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, text, UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN, UTF_8));
  }
}
