package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.gateway.Channel;
import dev.opcodec.runtime.gateway.Emoji;
import dev.opcodec.runtime.gateway.Role;
import dev.opcodec.runtime.gateway.RoleVersion;
import dev.opcodec.runtime.gateway.Sticker;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Objects have a version that nobody documents: whatever it is, it does not cost the user the guild
 * that it came with.
 */
class VersionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"1712000000000", "\"1303493304175955989\"", "{\"of\":[1]}"})
  void version_of_any_kind_is_kept(String version) {
    isKept(
        Role.CODEC,
        "{'version':%s,'position':1,'permissions':'0','name':'a','mentionable':false,"
            + "'managed':false,'id':'1','hoist':false,'flags':0,"
            + "'colors':{'tertiary_color':null,'secondary_color':null,'primary_color':0},'color':0}",
        version);
    isKept(Emoji.CODEC, "{'version':%s,'name':'a','id':'1'}", version);
    isKept(
        Sticker.CODEC,
        "{'version':%s,'type':2,'tags':'a','name':'a','id':'1','format_type':1,"
            + "'description':null}",
        version);
    isKept(Channel.CODEC, "{'version':%s,'type':0,'name':'a','id':'1'}", version);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_712_000_000_000L})
  void number_is_read_as_one(long version) {
    Role role =
        read(
            Role.CODEC,
            ("{\"id\":\"1\",\"name\":\"a\",\"color\":0,\"colors\":{\"primary_color\":0,"
                    + "\"secondary_color\":null,\"tertiary_color\":null},\"hoist\":false,"
                    + "\"position\":1,\"permissions\":\"0\",\"managed\":false,"
                    + "\"mentionable\":false,\"flags\":0,\"version\":")
                + version
                + "}");
    assertThat(role.version()).isEqualTo(new RoleVersion.OfInteger(version));
  }

  private static <T> void isKept(JsonCodec<T> codec, String json, String version) {
    String text = json.replace('\'', '"').formatted(version);
    T value = read(codec, text);
    JsonWriter out = new JsonWriter();
    codec.write(out, value);
    assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8))
        .contains("\"version\":" + version);
  }

  private static <T> T read(JsonCodec<T> codec, String json) {
    return codec.read(JsonReader.of(json.getBytes(StandardCharsets.UTF_8)));
  }
}
