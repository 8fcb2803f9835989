package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.runtime.codec.Omittable;
import dev.opcodec.runtime.gateway.Activity;
import dev.opcodec.runtime.gateway.ActivityType;
import dev.opcodec.runtime.gateway.CompetingActivity;
import dev.opcodec.runtime.gateway.CustomStatusActivity;
import dev.opcodec.runtime.gateway.HangStatusActivity;
import dev.opcodec.runtime.gateway.ListeningActivity;
import dev.opcodec.runtime.gateway.PlayingActivity;
import dev.opcodec.runtime.gateway.StreamingActivity;
import dev.opcodec.runtime.gateway.WatchingActivity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The type of an activity says of which kind it is; all kinds have the same keys. */
class ActivityKindsTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  static List<Arguments> kinds() {
    return List.of(
        Arguments.of(0, PlayingActivity.class),
        Arguments.of(1, StreamingActivity.class),
        Arguments.of(2, ListeningActivity.class),
        Arguments.of(3, WatchingActivity.class),
        Arguments.of(4, CustomStatusActivity.class),
        Arguments.of(5, CompetingActivity.class),
        Arguments.of(6, HangStatusActivity.class));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void no_kind_loses_a_key_of_another(int type, Class<?> kind) throws IOException {
    String json =
        """
        {"name": "x", "type": %d, "url": null, "created_at": 1766000000123, "state": "s",
         "details": "d", "emoji": {"name": "e"}, "sync_id": "y", "buttons": ["b"],
         "session_id": "z", "flags": 1, "metadata": {"album_id": "a"}, "id": "i"}
        """
            .formatted(type);

    Activity activity = decode(json);

    assertThat(activity).isInstanceOf(kind);
    assertThat(activity.type()).isEqualTo(ActivityType.of(type));
    assertThat(activity.name()).isEqualTo("x");
    assertThat(activity.state()).isEqualTo(Omittable.of("s"));
    assertThat(activity.url()).isEqualTo(Omittable.ofNull());
    assertThat(JACKSON.readTree(Activity.CODEC.encode(activity))).isEqualTo(JACKSON.readTree(json));
  }

  @Test
  void every_listed_type_is_tested_here() {
    assertThat(kinds()).hasSameSizeAs(ActivityType.values());
  }

  @Test
  void an_activity_of_an_unheard_of_type_keeps_everything_and_tells_what_all_have() {
    String json = "{\"type\":77,\"name\":\"x\",\"created_at\":\"5\",\"dance\":[]}";

    Activity activity = decode(json);

    assertThat(activity).isInstanceOf(Activity.Unknown.class);
    assertThat(activity.name()).isEqualTo("x");
    assertThat(activity.createdAt()).isEqualTo(5);
    assertThat(new String(Activity.CODEC.encode(activity), StandardCharsets.UTF_8)).isEqualTo(json);
  }

  @Test
  void a_time_may_be_text() {
    assertThat(decode("{\"type\":0,\"name\":\"x\",\"created_at\":\"1695164784863\"}").createdAt())
        .isEqualTo(1695164784863L);
  }

  private static Activity decode(String json) {
    return Activity.CODEC.decode(json.getBytes(StandardCharsets.UTF_8));
  }
}
