package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.around;
import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Rfc8259Test {
  static List<String> accepted() {
    return JsonSamples.ACCEPTED;
  }

  static List<String> refused() {
    return JsonSamples.REFUSED;
  }

  static Stream<byte[]> badStringContents() {
    return Stream.concat(JsonSamples.NOT_UTF8.stream(), JsonSamples.RAW_CONTROLS.stream());
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void valid_document_is_read_and_skipped_to_its_end(String json) {
    byte[] bytes = utf8(json);
    JsonReader reading = JsonReader.of(bytes);
    UntypedValues.read(reading);
    reading.end();
    JsonReader skipping = JsonReader.of(bytes);
    skipping.skipValue();
    skipping.end();
    assertThat(RawJson.of(bytes).json()).isEqualTo(json.strip());
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void valid_document_is_valid_inside_others_too(String json) {
    for (String nested : List.of("[" + json + "]", "{\"k\":" + json + ",\"l\":[0," + json + "]}")) {
      UntypedValues.readDocument(utf8(nested));
      UntypedValues.skipDocument(utf8(nested));
      assertThat(RawJson.of(nested).size()).isEqualTo(utf8(nested).length);
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void invalid_document_is_refused_read_or_skipped(String json) {
    assertRefused(utf8(json));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void invalid_document_is_refused_inside_others_too(String json) {
    assertRefused(utf8("[[" + json + "x]]"));
    assertRefused(utf8("{\"k\":" + json + ";}"));
  }

  @ParameterizedTest
  @MethodSource("badStringContents")
  void raw_control_characters_and_bad_utf8_are_refused_in_strings(byte[] content) {
    assertRefused(around("\"", content, "\""));
    assertRefused(around("\"", content, ""));
    assertRefused(around("\"long enough to leave the first word ", content, " and on\""));
    assertRefused(around("\"\\n", content, "\""));
    assertRefused(around("\"é", content, "é\""));
  }

  @ParameterizedTest
  @MethodSource("badStringContents")
  void raw_control_characters_and_bad_utf8_are_refused_in_names(byte[] content) {
    assertRefused(around("{\"", content, "\":1}"));
    assertRefused(around("{\"a name that is longer than two words", content, "\":1}"));
    FieldNames names = FieldNames.of(FieldName.of("known"));
    byte[] unknown = around("{\"x", content, "\":1}");
    assertThatThrownBy(() -> fieldsOf(unknown, names)).isInstanceOf(JsonDecodeException.class);
  }

  private static void fieldsOf(byte[] bytes, FieldNames names) {
    JsonReader in = JsonReader.of(bytes);
    in.beginObject();
    while (in.nextField(names) != JsonReader.END) {
      in.skipValue();
    }
  }

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> UntypedValues.readDocument(bytes))
        .isInstanceOf(JsonDecodeException.class);
    assertThatThrownBy(() -> UntypedValues.skipDocument(bytes))
        .isInstanceOf(JsonDecodeException.class);
  }
}
