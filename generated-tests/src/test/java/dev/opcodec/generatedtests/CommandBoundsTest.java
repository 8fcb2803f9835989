package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.validate.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value at its bound is sent, one beyond it is refused with path, rule and bound. */
class CommandBoundsTest {
  private static final Protocol PROTOCOL = GatewayProtocol.PROTOCOL;

  /**
   * A bound of a command.
   *
   * @param d the command's data, with {@code @} for the value
   * @param path of the violation
   */
  record Bound(int op, String d, String atBound, String beyond, String path) {}

  static List<Bound> bounds() {
    return List.of(
        new Bound(2, identify("\"large_threshold\": @"), "50", "49", "d.large_threshold"),
        new Bound(2, identify("\"large_threshold\": @"), "250", "251", "d.large_threshold"),
        new Bound(2, identify("\"shard\": @"), "[0, 1]", "[1, 1]", "d.shard"),
        new Bound(2, identify("\"shard\": @"), "[0, 1]", "[-1, 1]", "d.shard[0]"),
        new Bound(2, identify("\"token\": @"), "\"t\"", "\"\"", "d.token"),
        new Bound(3, activity("\"name\": @"), text(128), text(129), "d.activities[0].name"),
        new Bound(3, activity("\"name\": @"), text(1), text(0), "d.activities[0].name"),
        new Bound(3, activity("\"state\": @"), text(128), text(129), "d.activities[0].state"),
        new Bound(3, activity("\"url\": @"), text(512), text(513), "d.activities[0].url"),
        new Bound(6, "{\"token\": \"t\", \"session_id\": \"s\", \"seq\": @}", "0", "-1", "d.seq"),
        new Bound(8, members("\"query\": \"\", \"limit\": @"), "100", "101", "d.limit"),
        new Bound(8, members("\"query\": \"\", \"limit\": @"), "0", "-1", "d.limit"),
        new Bound(8, members("\"user_ids\": @"), ids(100), ids(101), "d.user_ids"),
        new Bound(8, members("\"user_ids\": \"1\", \"nonce\": @"), text(32), text(33), "d.nonce"),
        new Bound(
            8,
            members("\"user_ids\": \"1\", \"nonce\": @"),
            "\"" + "é".repeat(16) + "\"",
            "\"" + "é".repeat(17) + "\"",
            "d.nonce"),
        new Bound(
            14, "{\"guild_id\": \"1\", \"channels\": @}", channels(5), channels(6), "d.channels"),
        new Bound(20, "{\"stream_key\": @}", "\"guild:1:2:3\"", "\"guild:1:2\"", "d.stream_key"),
        new Bound(20, "{\"stream_key\": @}", "\"call:1:2\"", "\"call:1:x\"", "d.stream_key"),
        new Bound(28, forum("@"), threads(1), threads(0), "d.threads"),
        new Bound(28, forum("@"), threads(180), threads(181), "d.threads"),
        new Bound(
            34, "{\"guild_id\": \"1\", \"channel_ids\": @}", ids(100), ids(101), "d.channel_ids"));
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void a_value_at_the_bound_is_valid(Bound bound) {
    assertThat(violations(bound, bound.atBound())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void a_value_beyond_the_bound_is_the_only_violation(Bound bound) {
    assertThat(violations(bound, bound.beyond()))
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo(bound.path()))
        .satisfies(it -> assertThat(it.rule()).isNotBlank())
        .satisfies(it -> assertThat(it.message()).isNotBlank());
  }

  private static List<Violation> violations(Bound bound, String value) {
    String frame = "{\"op\": " + bound.op() + ", \"d\": " + bound.d().replace("@", value) + "}";
    return PROTOCOL.validate(
        PROTOCOL.decodeCommand(PROTOCOL.readFrame(frame.getBytes(StandardCharsets.UTF_8))));
  }

  private static String identify(String field) {
    String properties = "{\"os\": \"o\", \"browser\": \"b\", \"device\": \"d\"}";
    String token = field.contains("token") ? "" : "\"token\": \"t\", ";
    return "{" + token + "\"intents\": 0, \"properties\": " + properties + ", " + field + "}";
  }

  private static String activity(String field) {
    String name = field.contains("name") ? "" : "\"name\": \"n\", ";
    return "{\"since\": null, \"afk\": false, \"status\": \"online\", \"activities\": [{"
        + name
        + "\"type\": 0, "
        + field
        + "}]}";
  }

  private static String members(String fields) {
    return "{\"guild_id\": \"1\", " + fields + "}";
  }

  private static String forum(String threads) {
    return "{\"guild_id\": \"1\", \"channel_id\": \"2\", \"threads\": " + threads + "}";
  }

  private static String text(int length) {
    return "\"" + "x".repeat(length) + "\"";
  }

  private static String ids(int count) {
    return list(count, "\"", "\"");
  }

  private static String threads(int count) {
    return list(count, "{\"thread_id\": \"", "\", \"ack_message_id\": \"1\"}");
  }

  private static String channels(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"" + i + "\": [[0, 99]]")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String list(int count, String before, String after) {
    return IntStream.range(0, count)
        .mapToObj(i -> before + i + after)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
