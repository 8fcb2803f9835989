package dev.opcodec.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameHeaderTest {
  private static final String HI = "{\"t\":\"SAID\",\"s\":7,\"op\":0,\"d\":{\"text\":\"hi\"}}";

  private final FrameHeader header = new FrameHeader(Chat.PROTOCOL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        HI,
        "{\"t\":null,\"s\":null,\"op\":11,\"d\":null}",
        "{\"t\":\"NOT_KNOWN\",\"s\":123456789012,\"op\":0,\"d\":[1,{\"a\":\"}\"}]}",
        "{\"op\":0,\"d\":{\"text\":\"hi\"},\"s\":7,\"t\":\"SAID\"}",
        "{\"d\":{\"text\":\"hi\"},\"t\":\"SAID\",\"s\":7,\"op\":0}",
        " {\"x\":[{}], \"t\" : \"SAID\" , \"op\":0.0, \"d\": {\"text\":\"hi\"}, \"s\":7e0} ",
        "{\"\\u0074\":\"SA\\u0049D\",\"s\":7,\"\\u006fp\":0,\"\\u0064\":{\"text\":\"hi\"}}",
        "{\"t\":\"é\",\"s\":7,\"op\":0,\"d\":{}}",
        "{\"op\":11}"
      })
  void says_what_a_full_reading_says(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    RawFrame full = Chat.PROTOCOL.readFrame(bytes);
    byte[] within = new byte[bytes.length + 400];
    Arrays.fill(within, (byte) '7');
    System.arraycopy(bytes, 0, within, 5, bytes.length);
    for (int offset : new int[] {0, 5}) {
      header.read(offset == 0 ? bytes : within, offset, bytes.length);
      assertThat(header.pending().raw()).isEqualTo(full);
      assertThat(header.opcode()).isEqualTo(full.opcode());
      assertThat(header.sequenceOrMinusOne())
          .isEqualTo(full.sequence() == null ? -1 : full.sequence());
      assertThat(header.eventType())
          .isEqualTo(full.event() == null ? null : Chat.PROTOCOL.event(full.event()));
    }
  }

  @Test
  void data_is_where_the_header_says() {
    byte[] bytes = HI.getBytes(StandardCharsets.UTF_8);
    header.read(bytes, 0, bytes.length);
    assertThat(HI.substring(header.dataOffset(), header.dataOffset() + header.dataLength()))
        .isEqualTo("{\"text\":\"hi\"}");
    assertThat(header.isDispatch()).isTrue();
    assertThat(header.eventName()).isSameAs(Chat.PROTOCOL.event("SAID").name());
  }

  @Test
  void a_frame_that_waits_is_decoded_once_and_outlives_its_buffer() {
    byte[] bytes = HI.getBytes(StandardCharsets.UTF_8);
    header.read(bytes, 0, bytes.length);
    PendingFrame pending = header.pending();
    Arrays.fill(bytes, (byte) 0);
    assertThat(pending.event()).isEqualTo(new Chat.Said("hi")).isSameAs(pending.event());
    assertThat(pending.frame()).isEqualTo(new Chat.ChatDispatch(7L, new Chat.Said("hi")));
  }

  @Test
  void a_dispatch_is_decoded_where_it_stands() {
    for (String json :
        new String[] {HI, "{\"op\":0,\"d\":{\"text\":\"hi\"},\"s\":7,\"t\":\"SAID\"}", HI + " "}) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      for (byte[] buffer : new byte[][] {bytes, Arrays.copyOf(bytes, bytes.length + 400)}) {
        header.read(buffer, 0, bytes.length);
        assertThat(header.dispatch())
            .isEqualTo(new Chat.ChatDispatch(7L, new Chat.Said("hi")))
            .isEqualTo(header.dispatch());
      }
    }
  }

  @Test
  void what_is_wrong_with_a_dispatch_is_told_with_its_place() {
    for (String[] wrong :
        new String[][] {
          {HI.replace("\"hi\"", "5"), "$.d.text"},
          {HI.replace("\"hi\"", "\"hi\","), "$.d"},
          {HI.replace("\"hi\"}", "\"hi\"},\"x\":1"), "$"},
          {HI.replace("\"hi\"}", "\"hi\"}}"), "$"}
        }) {
      byte[] bytes = wrong[0].getBytes(StandardCharsets.UTF_8);
      header.read(bytes, 0, bytes.length);
      JsonDecodeException error =
          catchThrowableOfType(JsonDecodeException.class, () -> header.dispatch());
      assertThat(error).as(wrong[0]).isNotNull();
      assertThat(error.path()).as(wrong[0]).startsWith(wrong[1]);
    }
    byte[] unknown = HI.replace("SAID", "SUNG").getBytes(StandardCharsets.UTF_8);
    header.read(unknown, 0, unknown.length);
    assertThatThrownBy(() -> header.dispatch()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void broken_data_is_found_when_it_is_decoded() {
    byte[] bytes = HI.replace("\"hi\"", "\"hi\",").getBytes(StandardCharsets.UTF_8);
    header.read(bytes, 0, bytes.length);
    PendingFrame pending = header.pending();
    JsonDecodeException first = catchThrowableOfType(JsonDecodeException.class, pending::event);
    assertThat(first).isNotNull();
    assertThatThrownBy(pending::frame).isSameAs(first);
  }

  @Test
  void truncation_anywhere_is_told_or_left_to_the_data() {
    byte[] whole = new byte[1_000];
    byte[] bytes = HI.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, whole, 0, bytes.length);
    for (int length = 0; length < bytes.length; length++) {
      int cut = length;
      byte[] own = Arrays.copyOf(bytes, cut);
      for (byte[] buffer : new byte[][] {own, whole}) {
        if (cut == bytes.length - 1) {
          // It ends with a brace, so that only the data can tell.
          header.read(buffer, 0, cut);
          assertThatThrownBy(() -> header.pending().frame())
              .isInstanceOf(JsonDecodeException.class);
        } else {
          assertThatThrownBy(() -> header.read(buffer, 0, cut))
              .as("%s bytes", cut)
              .isInstanceOf(JsonDecodeException.class);
        }
      }
    }
  }

  @Test
  void numbers_beyond_their_range_are_refused_and_no_data_is_null() {
    for (String json :
        new String[] {
          "{\"t\":null,\"s\":null,\"op\":4294967297,\"d\":null}",
          "{\"t\":null,\"s\":null,\"op\":01,\"d\":null}",
          "{\"t\":null,\"s\":07,\"op\":1,\"d\":null}",
          "{\"t\":null,\"s\":null,\"op\":1,\"d\":}"
        }) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> header.read(bytes, 0, bytes.length))
          .as(json)
          .isInstanceOf(JsonDecodeException.class);
    }
    byte[] bare = "{\"op\":3}".getBytes(StandardCharsets.UTF_8);
    header.read(bare, 0, bare.length);
    assertThat(header.data()).isEqualTo(RawJson.NULL);
  }
}
