package dev.opcodec.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReadingTest {
  private static final Protocol PROTOCOL = Chat.PROTOCOL;
  private static final Chat.ChatDispatch HI = new Chat.ChatDispatch(7L, new Chat.Said("hi"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"t\":\"SAID\",\"s\":7,\"op\":0,\"d\":{\"text\":\"hi\"}}",
        "{\"op\":0,\"d\":{\"text\":\"hi\"},\"s\":7,\"t\":\"SAID\"}",
        "{\"d\":{\"text\":\"hi\"},\"t\":\"SAID\",\"s\":7,\"op\":0}",
        "{\"s\":7,\"d\":{\"text\":\"hi\"},\"op\":0,\"t\":\"SAID\"}",
        " {\"x\":[{}], \"t\" : \"SAID\" , \"op\":0.0, \"d\": {\"text\":\"hi\"}, \"s\":7e0} ",
        "{\"\\u0074\":\"SAID\",\"s\":7,\"\\u006fp\":0,\"\\u0064\":{\"text\":\"hi\"}}",
        "{\"t\":\"LEFT\",\"t\":\"SAID\",\"op\":10,\"op\":0,\"s\":1,\"s\":7,\"d\":{\"text\":\"hi\"}}",
        "{\"t\":\"SAID\",\"s\":7,\"op\":0,\"d\":{\"text\":\"no\"},\"d\":{\"text\":\"hi\"}}",
        "{\"t\":\"LEFT\",\"s\":7,\"op\":0,\"d\":{\"text\":\"hi\"},\"t\":\"SAID\"}",
        "{\"t\":\"SAID\",\"s\":7,\"op\":4,\"d\":{\"text\":\"hi\"},\"op\":0}"
      })
  void keys_are_read_in_any_order(String json) {
    assertThat(PROTOCOL.readFrame(utf8(json)))
        .isEqualTo(new RawFrame(0, 7L, "SAID", RawJson.of("{\"text\":\"hi\"}")));
    assertThat(inTwoPasses(json)).isEqualTo(HI);
    assertThat(inOnePass(json)).isEqualTo(HI);
  }

  @Test
  void absent_and_null_parts_are_the_same() {
    RawFrame nothing = new RawFrame(11, null, null, RawJson.NULL);
    assertThat(PROTOCOL.readFrame(utf8("{\"op\":11}"))).isEqualTo(nothing);
    assertThat(PROTOCOL.readFrame(utf8("{\"t\":null,\"s\":null,\"op\":11,\"d\":null}")))
        .isEqualTo(nothing);
    assertThat(inOnePass("{\"op\":11}")).isEqualTo(new Chat.UnknownFrame(11, RawJson.NULL));
    assertThat(inOnePass("{\"op\":70000}")).isEqualTo(new Chat.Far());
    assertThat(inOnePass("{\"op\":70000,\"d\":null}")).isEqualTo(new Chat.Far());
  }

  @Test
  void missing_opcode_names_its_path() {
    for (String json :
        List.of("{}", "{\"d\":1,\"s\":2}", "{\"op\":null}", "{\"op\":1,\"op\":null}")) {
      assertThatThrownBy(() -> PROTOCOL.readFrame(utf8(json)))
          .isInstanceOfSatisfying(
              JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$.op"));
      assertThatThrownBy(() -> inOnePass(json))
          .isInstanceOfSatisfying(
              JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$.op"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"op\":\"1\"}",
        "{\"op\":4294967297}",
        "{\"op\":1.5}",
        "{\"op\":1,\"s\":\"1\"}",
        "{\"op\":1,\"t\":1}",
        "{\"op\":1,\"d\":[1 2]}",
        "{\"op\":1,\"d\":}",
        "{\"op\":1} {}",
        "{\"op\":1,\"x\":\"\u0001\"}"
      })
  void frame_that_is_none_is_a_typed_error(String json) {
    assertThatThrownBy(() -> PROTOCOL.readFrame(utf8(json)))
        .isInstanceOf(JsonDecodeException.class);
    assertThatThrownBy(() -> inOnePass(json)).isInstanceOf(JsonDecodeException.class);
  }

  @Test
  void dispatch_without_event_name_is_a_typed_error() {
    String json = "{\"s\":1,\"op\":0,\"d\":{}}";
    assertThatThrownBy(() -> inTwoPasses(json))
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$.t"));
    assertThatThrownBy(() -> inOnePass(json))
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$.t"));
  }

  @Test
  void error_in_the_data_has_a_path_from_the_frame() {
    String json = "{\"t\":\"SAID\",\"s\":1,\"op\":0,\"d\":{\"text\":[]}}";
    for (String path :
        List.of(pathOfError(() -> inTwoPasses(json)), pathOfError(() -> inOnePass(json)))) {
      assertThat(path).isEqualTo("$.d.text");
    }
    String missing = "{\"t\":\"SAID\",\"s\":1,\"op\":0,\"d\":{}}";
    assertThat(pathOfError(() -> inTwoPasses(missing))).isEqualTo("$.d.text");
    assertThat(pathOfError(() -> inOnePass(missing))).isEqualTo("$.d.text");
  }

  @Test
  void unknown_opcode_and_event_are_values() {
    assertThat(inOnePass("{\"op\":99,\"d\":[1e0]}"))
        .isEqualTo(inTwoPasses("{\"d\":[1e0],\"op\":99}"))
        .isEqualTo(new Chat.UnknownFrame(99, RawJson.of("[1e0]")));
    assertThat(inOnePass("{\"op\":-5,\"d\":1}"))
        .isEqualTo(new Chat.UnknownFrame(-5, RawJson.of("1")));
    assertThat(inOnePass("{\"t\":\"NEW\",\"s\":2,\"op\":0,\"d\":{}}"))
        .isEqualTo(inTwoPasses("{\"d\":{},\"t\":\"NEW\",\"s\":2,\"op\":0}"))
        .isEqualTo(new Chat.ChatDispatch(2L, new Chat.UnknownEvent("NEW", RawJson.EMPTY_OBJECT)));
  }

  @Test
  void frame_is_read_from_the_middle_of_a_buffer() {
    byte[] buffer = utf8("xx{\"op\":10,\"d\":41250}]]");
    RawFrame raw = PROTOCOL.readFrame(buffer, 2, buffer.length - 4);
    assertThat(PROTOCOL.decode(raw)).isEqualTo(new Chat.Greeting(41250));
  }

  @Test
  void raw_frame_outlives_its_buffer() {
    byte[] buffer = utf8("{\"op\":10,\"d\":41250}");
    RawFrame raw = PROTOCOL.readFrame(buffer);
    Arrays.fill(buffer, (byte) 0);
    assertThat(PROTOCOL.decode(raw)).isEqualTo(new Chat.Greeting(41250));
  }

  @Test
  void one_and_two_passes_agree_on_damaged_frames() {
    byte[] frame =
        utf8("{\"t\":\"SAID\",\"s\":7,\"op\":0,\"d\":{\"text\":\"h\\ni\",\"x\":[1,{}]}}");
    byte[] telling = utf8("{}[]\",:\\ 0dopst-.e\u0000");
    for (int at = 0; at < frame.length; at++) {
      for (byte other : telling) {
        byte[] damaged = frame.clone();
        damaged[at] = other;
        String json = new String(damaged, StandardCharsets.ISO_8859_1);
        assertThat(outcome(() -> inOnePass(json)))
            .as(json)
            .isEqualTo(outcome(() -> inTwoPasses(json)));
      }
    }
  }

  private static Object outcome(java.util.function.Supplier<Frame> reading) {
    try {
      return reading.get();
    } catch (JsonDecodeException refused) {
      return "refused";
    }
  }

  private static String pathOfError(Runnable reading) {
    try {
      reading.run();
    } catch (JsonDecodeException e) {
      return e.path();
    }
    throw new AssertionError("no error");
  }

  private static Frame inTwoPasses(String json) {
    return PROTOCOL.decode(PROTOCOL.readFrame(utf8(json)));
  }

  private static Frame inOnePass(String json) {
    return PROTOCOL.decode(JsonReader.of(utf8(json)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
