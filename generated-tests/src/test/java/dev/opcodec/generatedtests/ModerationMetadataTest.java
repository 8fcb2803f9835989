package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.gateway.AutoModerationAction;
import dev.opcodec.runtime.gateway.AutoModerationActionMetadata;
import dev.opcodec.runtime.gateway.AutoModerationRule;
import dev.opcodec.runtime.gateway.AutoModerationTriggerMetadata;
import dev.opcodec.runtime.gateway.BlockMemberInteractionActionMetadata;
import dev.opcodec.runtime.gateway.BlockMessageActionMetadata;
import dev.opcodec.runtime.gateway.HarmfulLinkTriggerMetadata;
import dev.opcodec.runtime.gateway.KeywordPresetTriggerMetadata;
import dev.opcodec.runtime.gateway.KeywordTriggerMetadata;
import dev.opcodec.runtime.gateway.MemberProfileTriggerMetadata;
import dev.opcodec.runtime.gateway.MentionSpamTriggerMetadata;
import dev.opcodec.runtime.gateway.SendAlertMessageActionMetadata;
import dev.opcodec.runtime.gateway.SpamTriggerMetadata;
import dev.opcodec.runtime.gateway.TimeoutActionMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The type beside the metadata of a rule or an action says what the metadata is. */
class ModerationMetadataTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  static List<Arguments> triggers() {
    return List.of(
        Arguments.of(1, "{\"keyword_filter\":[\"a*\"]}", KeywordTriggerMetadata.class),
        Arguments.of(2, "{}", HarmfulLinkTriggerMetadata.class),
        Arguments.of(3, "{}", SpamTriggerMetadata.class),
        Arguments.of(4, "{\"presets\":[1,99]}", KeywordPresetTriggerMetadata.class),
        Arguments.of(5, "{\"mention_total_limit\":7}", MentionSpamTriggerMetadata.class),
        Arguments.of(6, "{\"allow_list\":[]}", MemberProfileTriggerMetadata.class),
        Arguments.of(7, "{\"links\":[\"x\"]}", AutoModerationTriggerMetadata.Unknown.class));
  }

  static List<Arguments> actions() {
    return List.of(
        Arguments.of(1, "{\"custom_message\":\"no\"}", BlockMessageActionMetadata.class),
        Arguments.of(2, "{\"channel_id\":\"5\"}", SendAlertMessageActionMetadata.class),
        Arguments.of(3, "{\"duration_seconds\":60}", TimeoutActionMetadata.class),
        Arguments.of(4, "{}", BlockMemberInteractionActionMetadata.class),
        Arguments.of(5, "{\"depth\":2}", AutoModerationActionMetadata.Unknown.class));
  }

  @ParameterizedTest
  @MethodSource("triggers")
  void the_trigger_of_a_rule_tells_its_metadata(int trigger, String metadata, Class<?> type)
      throws IOException {
    String json =
        """
        {"id": "1", "guild_id": "2", "name": "n", "creator_id": "3", "event_type": 1,
         "trigger_metadata": %s, "trigger_type": %d, "actions": [], "enabled": true,
         "exempt_roles": [], "exempt_channels": []}
        """
            .formatted(metadata, trigger);

    AutoModerationRule rule = decode(AutoModerationRule.CODEC, json);

    assertThat(rule.triggerMetadata()).isInstanceOf(type);
    assertWrittenTheSame(AutoModerationRule.CODEC, rule, json);
  }

  @ParameterizedTest
  @MethodSource("actions")
  void the_type_of_an_action_tells_its_metadata(int action, String metadata, Class<?> type)
      throws IOException {
    String json = "{\"metadata\": %s, \"type\": %d}".formatted(metadata, action);

    AutoModerationAction read = decode(AutoModerationAction.CODEC, json);

    assertThat(read.metadata()).isInstanceOf(type);
    assertWrittenTheSame(AutoModerationAction.CODEC, read, json);
  }

  @Test
  void an_action_needs_no_metadata() {
    assertThat(decode(AutoModerationAction.CODEC, "{\"type\": 1}").metadata()).isNull();
  }

  private static <T> T decode(JsonCodec<T> codec, String json) {
    return codec.decode(json.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> void assertWrittenTheSame(JsonCodec<T> codec, T value, String json)
      throws IOException {
    assertThat(JACKSON.readTree(codec.encode(value))).isEqualTo(JACKSON.readTree(json));
  }
}
