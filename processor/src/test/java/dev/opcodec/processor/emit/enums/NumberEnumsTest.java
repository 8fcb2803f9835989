package dev.opcodec.processor.emit.enums;

import static dev.opcodec.processor.emit.Reflected.call;
import static dev.opcodec.processor.emit.Reflected.callStatic;
import static dev.opcodec.processor.emit.Reflected.constant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.emit.Compiled;
import dev.opcodec.processor.emit.Emitters;
import dev.opcodec.processor.emit.Fixture;
import dev.opcodec.processor.emit.Sample;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NumberEnumsTest {
  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    compiled = Compiled.of(Sample.protocol());
  }

  @Test
  void an_opcode_is_found_by_its_number() {
    Object found = of("Opcode", 18);

    assertThat(found).isSameAs(constant(compiled.type("Opcode"), "OPEN_ROOM"));
    assertThat(call(found, "code")).isEqualTo(18);
    assertThat(call(found, "direction")).hasToString("SEND");
    assertThat(call(found, "status")).hasToString("ACTIVE");
    assertThat(call(found, "documented")).isEqualTo(true);
  }

  @Test
  void a_number_without_an_opcode_is_null() {
    assertThat(of("Opcode", 17)).isNull();
    assertThat(of("Opcode", -1)).isNull();
  }

  @Test
  void a_close_code_says_what_the_session_does() {
    assertThat(call(of("CloseCode", 4004), "action")).hasToString("STOP");
    assertThat(of("CloseCode", 1000)).isNull();
  }

  @Test
  void an_intent_knows_its_bit_and_its_events() {
    Object guests = constant(compiled.type("Intent"), "GUESTS");

    assertThat(call(guests, "bit")).isEqualTo(9);
    assertThat(call(guests, "mask")).isEqualTo(512L);
    assertThat(call(guests, "privileged")).isEqualTo(true);
    assertThat(call(guests, "events")).isEqualTo(List.of("ROOM_NEW"));
  }

  @Test
  void what_a_protocol_does_not_define_is_not_generated() {
    Protocol empty = new Fixture().protocol();

    assertThat(Emitters.emit(empty, new JavaNames(empty, Fixture.PACKAGE, List.of()), null))
        .extracting(file -> file.typeSpec().name())
        .doesNotContain("Opcode", "CloseCode", "Intent", "Intents", "DispatchEvent")
        .contains("UserCommand", "ReceivedFrame", "SchemaInfo", "TestProtocol");
  }

  private static Object of(String type, int number) {
    return callStatic(compiled.type(type), "of", new Class<?>[] {int.class}, number);
  }
}
