package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.generatedtests.acme.AcmeProtocol;
import dev.opcodec.generatedtests.reflect.GeneratedTypes;
import dev.opcodec.runtime.codec.Omittable;
import dev.opcodec.runtime.codec.RawJson;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record of the generated package is read tolerantly and written in full. */
class RecordsWalkTest {
  static List<Class<?>> records() {
    return GeneratedWalk.BUNDLED.coded();
  }

  /** Those that are objects in JSON and have keys of their own. */
  static List<Class<?>> objects() {
    return records().stream()
        .filter(type -> !isRaw(type))
        .filter(type -> GeneratedWalk.isObject(GeneratedWalk.least(type)))
        .toList();
  }

  static List<Class<?>> objectsWithKeysThatMayOnlyBeAbsent() {
    return objects().stream().filter(type -> !keysThatMayOnlyBeAbsent(type).isEmpty()).toList();
  }

  @Test
  void the_walk_finds_commands_frames_events_and_objects() {
    assertThat(records()).hasSizeGreaterThan(400);
    assertThat(objects()).hasSizeGreaterThan(380);
    assertThat(objectsWithKeysThatMayOnlyBeAbsent()).hasSizeGreaterThan(150);
  }

  static List<Class<?>> overlay() {
    return GeneratedTypes.besides(AcmeProtocol.class).coded();
  }

  @ParameterizedTest
  @MethodSource({"records", "overlay"})
  void the_least_of_a_record_is_read_as_it_was_written(Class<?> type) {
    Object least = GeneratedWalk.least(type);

    assertThat(GeneratedWalk.decode(type, GeneratedWalk.encode(least))).isEqualTo(least);
  }

  @ParameterizedTest
  @MethodSource("objects")
  void an_unknown_key_in_any_place_changes_nothing(Class<?> type) {
    Object least = GeneratedWalk.least(type);
    List<Map.Entry<String, JsonNode>> fields = fields(GeneratedWalk.tree(least));

    for (int place = 0; place <= fields.size(); place++) {
      List<Map.Entry<String, JsonNode>> more = new ArrayList<>(fields);
      more.add(place, Map.entry("opcodec_unheard_of", unheardOf(place)));
      assertThat(GeneratedWalk.decode(type, GeneratedWalk.bytes(object(more)))).isEqualTo(least);
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void keys_are_read_in_any_order(Class<?> type) {
    Object least = GeneratedWalk.least(type);
    List<Map.Entry<String, JsonNode>> fields = fields(GeneratedWalk.tree(least));

    for (int turn = 0; turn < Math.max(1, fields.size()); turn++) {
      Collections.rotate(fields, 1);
      assertThat(GeneratedWalk.decode(type, GeneratedWalk.bytes(object(fields)))).isEqualTo(least);
    }
    Collections.reverse(fields);
    assertThat(GeneratedWalk.decode(type, GeneratedWalk.bytes(object(fields)))).isEqualTo(least);
  }

  @ParameterizedTest
  @MethodSource("objectsWithKeysThatMayOnlyBeAbsent")
  void null_for_a_key_that_may_only_be_absent_reads_as_absent(Class<?> type) {
    Object least = GeneratedWalk.least(type);
    List<String> keys = keysThatMayOnlyBeAbsent(type);
    ObjectNode tree = GeneratedWalk.tree(least);
    keys.forEach(tree::putNull);

    assertThat(GeneratedWalk.decode(type, GeneratedWalk.bytes(tree))).isEqualTo(least);
  }

  /**
   * Those for which nothing is written when the component is null. Not those of any type: there,
   * null is a value.
   */
  private static List<String> keysThatMayOnlyBeAbsent(Class<?> type) {
    ObjectNode least = GeneratedWalk.tree(GeneratedWalk.least(type));
    List<String> keys = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String key = WireNames.of(type).get(component.getName());
      boolean plain =
          component.getType() != Omittable.class && component.getType() != RawJson.class;
      boolean absent = plain && key != null && !least.has(key);
      if (absent && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        keys.add(key);
      }
    }
    return keys;
  }

  private static boolean isRaw(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1
        && components[0].getType() == RawJson.class
        && components[0].getName().equals("d");
  }

  private static JsonNode unheardOf(int place) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (place % 4) {
      case 0 -> nodes.objectNode().set("a", nodes.arrayNode().add(1).add("}").addNull());
      case 1 -> nodes.nullNode();
      case 2 -> nodes.textNode("\"\\ é");
      default -> nodes.numberNode(-1.5e30);
    };
  }

  private static List<Map.Entry<String, JsonNode>> fields(ObjectNode tree) {
    return new ArrayList<>(tree.properties());
  }

  private static ObjectNode object(List<Map.Entry<String, JsonNode>> fields) {
    ObjectNode tree = new ObjectMapper().createObjectNode();
    fields.forEach(field -> tree.set(field.getKey(), field.getValue()));
    return tree;
  }
}
