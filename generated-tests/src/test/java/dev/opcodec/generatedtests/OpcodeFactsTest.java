package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.generatedtests.Facts.FieldFact;
import dev.opcodec.generatedtests.Facts.OpcodeFact;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.Opcode;
import dev.opcodec.runtime.protocol.CommandType;
import dev.opcodec.runtime.protocol.FrameType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every opcode and field of the facts is in the generated code, with its type and presence. */
class OpcodeFactsTest {
  static List<OpcodeFact> opcodes() {
    return Facts.opcodes();
  }

  static List<FieldFact> fields() {
    return Facts.fields();
  }

  @Test
  void the_facts_hold_the_44_opcodes_and_nothing_is_left_out() {
    assertThat(opcodes()).hasSize(44);
    assertThat(Opcode.values()).hasSize(44);
    assertThat(fields()).hasSizeGreaterThan(120);
  }

  @ParameterizedTest
  @MethodSource("opcodes")
  void an_opcode_has_its_name_direction_and_marks(OpcodeFact fact) {
    Opcode opcode = Opcode.of(fact.op());

    assertThat(opcode).isNotNull();
    assertThat(opcode.name()).isEqualTo(fact.name());
    assertThat(opcode.code()).isEqualTo(fact.op());
    assertThat(opcode.direction().name()).isEqualTo(fact.direction().toUpperCase(Locale.ROOT));
    assertThat(opcode.documented()).isEqualTo(fact.documented());
    assertThat(opcode.status().name()).isEqualTo(fact.status().toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("opcodes")
  void an_opcode_is_in_the_table_for_its_direction(OpcodeFact fact) {
    CommandType<?> command = GatewayProtocol.PROTOCOL.command(fact.op());
    FrameType<?> frame = GatewayProtocol.PROTOCOL.frame(fact.op());

    switch (fact.direction()) {
      case "send" -> {
        assertThat(command).isNotNull();
        assertThat(frame).isNull();
      }
      case "receive" -> assertThat(command).isNull();
      default -> {
        assertThat(command).isNotNull();
        assertThat(frame).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_field_is_a_component_with_its_type_and_presence(FieldFact fact) {
    RecordComponent component = component(payload(fact.op()), fact.path());

    assertThat(ComponentShape.of(component))
        .as("op %d, %s: %s", fact.op(), fact.path(), component.getGenericType())
        .satisfies(shape -> assertThat(shape.fits(fact.type())).as(fact.type()).isTrue())
        .satisfies(shape -> assertThat(shape.presence()).isEqualTo(presence(fact)));
  }

  private static String presence(FieldFact fact) {
    if (fact.optional() && fact.nullable()) {
      return "optional and nullable";
    }
    return fact.optional() || fact.nullable() ? "optional or nullable" : "required";
  }

  private static Class<?> payload(int op) {
    CommandType<?> command = GatewayProtocol.PROTOCOL.command(op);
    if (command != null) {
      return command.type();
    }
    FrameType<?> frame = GatewayProtocol.PROTOCOL.frame(op);
    if (frame == null) {
      throw new AssertionError("opcode " + op + " has neither a command nor a frame");
    }
    return frame.type();
  }

  private static RecordComponent component(Class<?> owner, String path) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Class<?> holder = owner;
    if (holder.getRecordComponents().length == 1
        && holder.getRecordComponents()[0].getType() == List.class
        && !holder.getRecordComponents()[0].getName().equals(WireNames.camel(name))) {
      // A bare array, such as opcode 17: the facts list the fields of its items.
      holder = ComponentShape.itemClass(holder.getRecordComponents()[0].getGenericType());
    }
    RecordComponent found =
        Arrays.stream(holder.getRecordComponents())
            .filter(candidate -> candidate.getName().equals(WireNames.camel(name)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no component for " + name + " in " + owner));
    if (dot < 0) {
      return found;
    }
    Type nested = found.getGenericType();
    return component(ComponentShape.itemClass(nested), path.substring(dot + 1));
  }
}
