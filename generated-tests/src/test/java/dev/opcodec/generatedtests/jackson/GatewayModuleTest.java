package dev.opcodec.generatedtests.jackson;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.opcodec.runtime.codec.Omittable;
import dev.opcodec.runtime.gateway.StreamCreateCommand;
import dev.opcodec.runtime.gateway.StreamType;
import dev.opcodec.runtime.gateway.User;
import dev.opcodec.runtime.jackson.GatewayModule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayModuleTest {
  private static final String USER =
      "{\"username\":\"ann\",\"id\":\"41771983423143937\",\"global_name\":null,"
          + "\"discriminator\":\"0\",\"avatar\":null}";
  private static final StreamCreateCommand STREAM =
      new StreamCreateCommand(StreamType.of("theatre"), Omittable.ofNull(), 7, Omittable.absent());
  private static final String STREAM_JSON =
      "{\"type\":\"theatre\",\"guild_id\":null,\"channel_id\":\"7\"}";

  private final ObjectMapper mapper = new ObjectMapper().registerModule(new GatewayModule());

  /** What a user's own class looks like around ours. */
  record Report(String title, User author, List<StreamCreateCommand> streams) {}

  @Test
  void a_generated_type_is_read_and_written_as_on_the_wire() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(STREAM)).isEqualTo(STREAM_JSON);
    assertThat(mapper.readValue(STREAM_JSON, StreamCreateCommand.class)).isEqualTo(STREAM);
  }

  @Test
  void it_may_stand_anywhere_in_the_users_own_types() throws JsonProcessingException {
    Report report = new Report("of today", mapper.readValue(USER, User.class), List.of(STREAM));

    String json = mapper.writeValueAsString(report);

    assertThat(json)
        .isEqualTo(
            "{\"title\":\"of today\",\"author\":" + USER + ",\"streams\":[" + STREAM_JSON + "]}");
    assertThat(mapper.readValue(json, Report.class)).isEqualTo(report);
    assertThat(mapper.readValue("{\"a\":" + USER + "}", new TypeReference<Map<String, User>>() {}))
        .containsOnlyKeys("a");
  }

  @Test
  void trees_work_in_both_directions() throws JsonProcessingException {
    JsonNode tree = mapper.valueToTree(STREAM);

    assertThat(tree).isEqualTo(mapper.readTree(STREAM_JSON));
    assertThat(mapper.treeToValue(tree, StreamCreateCommand.class)).isEqualTo(STREAM);
  }

  @Test
  void the_mappers_own_rules_do_not_change_the_wire() throws JsonProcessingException {
    ObjectMapper opinionated =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
            .addModule(new GatewayModule())
            .build();

    assertThat(opinionated.writeValueAsString(STREAM)).isEqualTo(STREAM_JSON);
  }

  @Test
  void a_pretty_printer_is_obeyed() throws JsonProcessingException {
    assertThat(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(STREAM))
        .contains(System.lineSeparator() + "  \"type\" : \"theatre\"");
  }

  @Test
  void a_missing_key_is_told_with_its_path_and_without_the_input() {
    assertThatThrownBy(
            () -> mapper.readValue("{\"type\":\"my secret\"}", StreamCreateCommand.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("$.channel_id")
        .hasMessageNotContaining("my secret");
  }

  @Test
  void it_is_found_by_those_who_look_for_modules() throws JsonProcessingException {
    ObjectMapper found = new ObjectMapper().findAndRegisterModules();

    assertThat(found.writeValueAsString(STREAM)).isEqualTo(STREAM_JSON);
  }

  @Test
  void other_types_stay_jacksons() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(List.of("a", 1))).isEqualTo("[\"a\",1]");
  }
}
