package dev.opcodec.generatedtests.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.codec.Omittable;
import dev.opcodec.runtime.gateway.Intents;
import dev.opcodec.runtime.gateway.MessageFlags;
import dev.opcodec.runtime.gateway.MessageType;
import dev.opcodec.runtime.gateway.Permissions;
import dev.opcodec.runtime.gateway.StreamCreateCommand;
import dev.opcodec.runtime.gateway.StreamType;
import dev.opcodec.runtime.gateway.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the modules for both versions of Jackson do alike. */
abstract class GatewayModuleContract {
  private static final String USER =
      "{\"username\":\"ann\",\"id\":\"41771983423143937\",\"global_name\":null,"
          + "\"discriminator\":\"0\",\"avatar\":null}";
  private static final StreamCreateCommand STREAM =
      new StreamCreateCommand(StreamType.of("theatre"), Omittable.ofNull(), 7, Omittable.absent());
  private static final String STREAM_JSON =
      "{\"type\":\"theatre\",\"guild_id\":null,\"channel_id\":\"7\"}";

  /** What a user's own class looks like around ours. */
  record Report(User author, List<StreamCreateCommand> streams, String title) {}

  /** Open enums and flags of each form. */
  record Settings(
      MessageFlags flags, List<Intents> intents, Permissions permissions, MessageType type) {}

  /** The same as keys. */
  record Counts(
      Map<MessageFlags, Integer> flags,
      Map<Permissions, Integer> permissions,
      Map<StreamType, Integer> streams,
      Map<MessageType, Integer> types,
      Map<String, User> users) {}

  /** A mapper that has the module and nothing else. */
  abstract Mapper mapper();

  /** A mapper that has the modules that it has found. */
  abstract Mapper finding();

  /** A mapper that renames properties and leaves nulls out. */
  abstract Mapper opinionated();

  /** What a wrong value is told by. */
  abstract Class<? extends Exception> mismatch();

  @Test
  void a_generated_type_is_read_and_written_as_on_the_wire() throws Exception {
    assertThat(mapper().write(STREAM)).isEqualTo(STREAM_JSON);
    assertThat(mapper().read(STREAM_JSON, StreamCreateCommand.class)).isEqualTo(STREAM);
  }

  @Test
  void it_may_stand_anywhere_in_the_users_own_types() throws Exception {
    Report report = new Report(mapper().read(USER, User.class), List.of(STREAM), "of today");

    String json = mapper().write(report);

    assertThat(json)
        .isEqualTo(
            "{\"author\":" + USER + ",\"streams\":[" + STREAM_JSON + "],\"title\":\"of today\"}");
    assertThat(mapper().read(json, Report.class)).isEqualTo(report);
  }

  @Test
  void open_enums_and_flags_stand_alone() throws Exception {
    assertThat(mapper().read("19", MessageType.class)).isEqualTo(MessageType.REPLY);
    assertThat(mapper().read("4711", MessageType.class)).isEqualTo(MessageType.of(4711));
    assertThat(mapper().read("\"theatre\"", StreamType.class)).isEqualTo(StreamType.of("theatre"));
    assertThat(mapper().read("\"18446744073709551615\"", Permissions.class))
        .isEqualTo(Permissions.of(-1));
    assertThat(mapper().write(MessageType.of(4711))).isEqualTo("4711");
    assertThat(mapper().write(StreamType.GUILD)).isEqualTo("\"guild\"");
    assertThat(mapper().write(Permissions.of(-1))).isEqualTo("\"18446744073709551615\"");
  }

  @Test
  void open_enums_and_flags_may_be_properties_of_the_users_own_types() throws Exception {
    Settings settings =
        new Settings(
            MessageFlags.of(5),
            List.of(Intents.GUILDS, Intents.of(1L << 62)),
            Permissions.of(3),
            MessageType.of(4711));

    String json = mapper().write(settings);

    assertThat(json)
        .isEqualTo(
            "{\"flags\":5,\"intents\":[1,4611686018427387904],\"permissions\":\"3\",\"type\":4711}");
    assertThat(mapper().read(json, Settings.class)).isEqualTo(settings);
    assertThat(mapper().read("{\"type\":null}", Settings.class).type()).isNull();
  }

  @Test
  void open_enums_and_flags_may_be_keys() throws Exception {
    Counts counts =
        new Counts(
            Map.of(MessageFlags.of(5), 1),
            Map.of(Permissions.of(-1), 2),
            Map.of(StreamType.of("with \"quotes\""), 3),
            Map.of(MessageType.of(-4), 4),
            Map.of("a", mapper().read(USER, User.class)));

    String json = mapper().write(counts);

    assertThat(json)
        .isEqualTo(
            "{\"flags\":{\"5\":1},\"permissions\":{\"18446744073709551615\":2},"
                + "\"streams\":{\"with \\\"quotes\\\"\":3},\"types\":{\"-4\":4},"
                + "\"users\":{\"a\":"
                + USER
                + "}}");
    assertThat(mapper().read(json, Counts.class)).isEqualTo(counts);
  }

  @Test
  void a_key_or_value_of_another_kind_is_told_without_the_input() {
    assertThatThrownBy(() -> mapper().read("{\"types\":{\"my secret\":1}}", Counts.class))
        .isInstanceOf(mismatch())
        .hasMessageNotContaining("my secret");
    assertThatThrownBy(() -> mapper().read("{\"type\":\"my secret\"}", Settings.class))
        .isInstanceOf(mismatch())
        .hasMessageNotContaining("my secret");
  }

  @Test
  void trees_work_in_both_directions() throws Exception {
    assertThat(mapper().throughTree(STREAM, STREAM_JSON, StreamCreateCommand.class))
        .isEqualTo(STREAM);
    assertThat(mapper().throughTree(MessageType.REPLY, "19", MessageType.class))
        .isEqualTo(MessageType.REPLY);
  }

  @Test
  void the_mappers_own_rules_do_not_change_the_wire() throws Exception {
    assertThat(opinionated().write(STREAM)).isEqualTo(STREAM_JSON);
  }

  @Test
  void a_pretty_printer_is_obeyed() throws Exception {
    assertThat(mapper().writePretty(STREAM))
        .contains(System.lineSeparator() + "  \"type\" : \"theatre\"");
  }

  @Test
  void a_missing_key_is_told_with_its_path_and_without_the_input() {
    assertThatThrownBy(() -> mapper().read("{\"type\":\"my secret\"}", StreamCreateCommand.class))
        .isInstanceOf(mismatch())
        .hasMessageContaining("$.channel_id")
        .hasMessageNotContaining("my secret");
  }

  @Test
  void it_is_found_by_those_who_look_for_modules() throws Exception {
    assertThat(finding().write(STREAM)).isEqualTo(STREAM_JSON);
  }

  @Test
  void other_types_stay_jacksons() throws Exception {
    assertThat(mapper().write(List.of("a", 1))).isEqualTo("[\"a\",1]");
  }
}
