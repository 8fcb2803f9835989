package dev.opcodec.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value behind a name reads as a value does where the reader has moved there first. */
class MemberReaderTest {
  private static final int NAME = ",\"key\":".length();
  private static final ValueReader<String> TEXTS = ScalarReader::readString;

  private record Way(
      String name, Function<JsonReader, Object> behind, Function<JsonReader, Object> at) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> values() {
    List<Way> ways =
        List.of(
            new Way("null", in -> in.readNull(NAME), in -> in.readNull()),
            new Way("boolean?", in -> in.readBooleanOrNull(NAME), in -> in.readBooleanOrNull()),
            new Way("int", in -> in.readInt(NAME), in -> in.readInt()),
            new Way("long", in -> in.readLong(NAME), in -> in.readLong()),
            new Way("long?", in -> in.readLongOrNull(NAME), in -> in.readLongOrNull()),
            new Way("double", in -> in.readDouble(NAME), in -> in.readDouble()),
            new Way("string?", in -> in.readStringOrNull(NAME), in -> in.readStringOrNull()),
            new Way(
                "timestamp?", in -> in.readTimestampOrNull(NAME), in -> in.readTimestampOrNull()),
            new Way("id", in -> in.readSnowflake(NAME), in -> in.readSnowflake()),
            new Way("id?", in -> in.readSnowflakeOrNull(NAME), in -> in.readSnowflakeOrNull()),
            new Way("ids?", in -> in.readSnowflakesOrNull(NAME), in -> in.readSnowflakesOrNull()),
            new Way("list?", in -> in.readListOrNull(NAME, TEXTS), in -> in.readListOrNull(TEXTS)),
            new Way(
                "skipped",
                in -> {
                  in.skipValue(NAME);
                  return "skipped";
                },
                in -> {
                  in.skipValue();
                  return "skipped";
                }));
    List<String> values =
        List.of(
            "null",
            " null",
            "nul",
            "true",
            "\nfalse",
            "0",
            " 7",
            "41250",
            "-3",
            "07",
            "1.5",
            "1e3",
            "\"\"",
            " \"text\"",
            "\"42\"",
            "\"80351110224678912\"",
            "80351110224678912",
            "\"\\u0041\"",
            "[]",
            "[ ]",
            "[\"5\", \"80351110224678912\"]",
            " [\"a\"]",
            "[null]",
            "{}",
            "\"open");
    return ways.stream().flatMap(way -> values.stream().map(value -> Arguments.of(way, value)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void reads_behind_a_name_what_it_reads_there(Way way, String value) {
    JsonReader behind = before(value);
    JsonReader there = before(value);
    there.take(NAME);

    @Nullable String refusal = refusal(way.at(), there);
    if (refusal == null) {
      there = before(value);
      there.take(NAME);
      assertThat(way.behind().apply(behind)).isEqualTo(way.at().apply(there));
      assertThat(behind.offset()).isEqualTo(there.offset());
    } else {
      assertThatThrownBy(() -> way.behind().apply(behind))
          .isInstanceOf(JsonDecodeException.class)
          .hasMessage(refusal);
    }
  }

  @Test
  void lists_may_be_null() {
    JsonReader in =
        JsonReader.of("[null, [\"5\", 7], null, [\"a\"]]".getBytes(StandardCharsets.UTF_8));
    in.beginArray();
    in.expectItem();
    assertThat(in.readSnowflakesOrNull()).isNull();
    in.expectItem();
    assertThat(in.readSnowflakesOrNull()).containsExactly(5L, 7L);
    in.expectItem();
    assertThat(in.readListOrNull(TEXTS)).isNull();
    in.expectItem();
    assertThat(in.readListOrNull(TEXTS)).containsExactly("a");
    in.endArray();
  }

  private static @Nullable String refusal(Function<JsonReader, Object> reading, JsonReader in) {
    try {
      reading.apply(in);
      return null;
    } catch (JsonDecodeException e) {
      return e.getMessage();
    }
  }

  private static JsonReader before(String value) {
    byte[] json = ("{\"key\":" + value + ",\"next\":1}").getBytes(StandardCharsets.UTF_8);
    JsonReader in = JsonReader.of(json);
    in.beginObject();
    return in;
  }
}
