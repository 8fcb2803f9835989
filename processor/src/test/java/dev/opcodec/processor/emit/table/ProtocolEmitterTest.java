package dev.opcodec.processor.emit.table;

import static dev.opcodec.processor.emit.Definitions.command;
import static dev.opcodec.processor.emit.Definitions.event;
import static dev.opcodec.processor.emit.Definitions.frame;
import static dev.opcodec.processor.emit.Definitions.object;
import static dev.opcodec.processor.emit.Fields.required;
import static dev.opcodec.processor.emit.Reflected.call;
import static dev.opcodec.processor.emit.Reflected.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.opcodec.processor.emit.Compiled;
import dev.opcodec.processor.emit.Fixture;
import dev.opcodec.processor.emit.Sample;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProtocolEmitterTest {
  private static Compiled compiled;
  private static Object table;

  @BeforeAll
  static void compile() {
    compiled = Compiled.of(Sample.protocol());
    table = constant(compiled.type("TestProtocol"), "PROTOCOL");
  }

  @Test
  void the_table_says_what_protocol_it_is() {
    assertThat(call(table, "name")).isEqualTo("Test");
    assertThat(call(table, "version")).isEqualTo(3);
    assertThat(call(table, "digest")).isEqualTo("abc123");
    assertThat(call(table, "envelope"))
        .hasToString("Envelope[opcode=op, data=d, sequence=s, event=t]");
  }

  @Test
  void every_command_frame_and_event_is_registered_in_order() {
    assertThat(names("commands")).containsExactly("IDENTIFY", "OPEN_ROOM", "PING");
    assertThat(names("frames"))
        .containsExactly("RECONNECT", "INVALID_SESSION", "HELLO", "HEARTBEAT_ACK");
    assertThat(names("events"))
        .containsExactly("READY", "RESUMED", "RATE_LIMITED", "ROOM_NEW", "ROW_NEW");
    assertThat(call(table, "closeCodes")).isEqualTo(List.of("4004 STOP", "4000 RESUME"));
  }

  @Test
  void an_event_carries_the_bits_of_all_its_intents() {
    assertThat(list("events"))
        .extracting(type -> call(type, "intents"))
        .containsExactly(0L, 0L, 0L, 513L, 1L);
  }

  @Test
  void an_event_is_registered_under_its_aliases_too() {
    Event plain = event("ROOM_NEW", List.of(), null);
    Event aliased =
        new Event(
            plain.name(),
            plain.intents(),
            List.of("ROOM_MADE", "ROOM_BORN"),
            plain.role(),
            plain.payload(),
            plain.meta());
    Fixture fixture = new Fixture().add(frame("DISPATCH", 0, Role.DISPATCH)).add(aliased);
    Compiled some = Compiled.of(fixture.protocol());

    assertThat((List<?>) call(constant(some.type("TestProtocol"), "PROTOCOL"), "events"))
        .extracting(type -> call(type, "name"), type -> call(type, "type"))
        .containsExactly(
            tuple("ROOM_NEW", some.type("RoomNewEvent")),
            tuple("ROOM_MADE", some.type("RoomNewEvent")),
            tuple("ROOM_BORN", some.type("RoomNewEvent")));
  }

  @Test
  void answers_name_an_event_or_an_opcodes_number() {
    assertThat(call(list("commands").get(1), "answers"))
        .hasToString(
            "[Answer[event=ROOM_NEW, opcode=-1, match=[Match[command=name, answer=room.name]],"
                + " ends=Ends[kind=COUNT, field=count], maybe=true, fails=false],"
                + " Answer[event=null, opcode=10, match=[],"
                + " ends=Ends[kind=FIRST, field=null], maybe=false, fails=true]]");
  }

  @Test
  void unknown_frames_and_events_are_values() {
    assertThat((List<?>) call(table, "made"))
        .hasToString(
            "[UnknownFrame[opcode=98, d=RawJson[json=2]], DispatchFrame[sequence=7,"
                + " event=UnknownEvent[eventName=NEW, d=RawJson[json=3]]]]");
  }

  @Test
  void families_are_sealed_around_their_records() {
    assertThat(permitted("UserCommand"))
        .containsExactly("OpenRoomCommand", "PingCommand", "UnknownCommand", "ExtensionCommand");
    assertThat(permitted("LifecycleCommand"))
        .containsExactly("IdentifyCommand", "ExtensionLifecycleCommand");
    assertThat(permitted("ReceivedFrame"))
        .endsWith("HeartbeatAckFrame", "DispatchFrame", "UnknownFrame", "ExtensionFrame");
    assertThat(permitted("DispatchEvent"))
        .startsWith("ReadyEvent")
        .endsWith("RowNewEvent", "UnknownEvent", "ExtensionEvent");
  }

  @Test
  void an_extension_registers_only_its_own_and_implements_the_open_cases() {
    Compiled both = Compiled.ofExtension(base(), extension(), "acme.gateway");
    Object own = constant(both.load("acme.gateway.AcmeProtocol"), "PROTOCOL");

    assertThat(call(own, "base")).isSameAs(constant(both.type("TestProtocol"), "PROTOCOL"));
    assertThat((List<?>) call(own, "commands"))
        .extracting(type -> call(type, "name"))
        .containsExactly("RESUME", "POKE");
    assertThat(interfaces(both, "PokeCommand")).containsExactly("ExtensionCommand");
    assertThat(interfaces(both, "ResumeCommand")).containsExactly("ExtensionLifecycleCommand");
    assertThat(interfaces(both, "PokedFrame")).containsExactly("ExtensionFrame");
    assertThat(interfaces(both, "PokeEvent")).containsExactly("ExtensionEvent");
    assertThat(both.classFiles())
        .doesNotContainKeys("acme.gateway.User", "acme.gateway.UserCommand");
  }

  private static Protocol base() {
    return new Fixture()
        .add(frame("DISPATCH", 0, Role.DISPATCH))
        .add(command("RESUME", 6, Role.RESUME, required("seq", Scalar.INTEGER)))
        .add(object("User", required("id", Scalar.ID)))
        .protocol();
  }

  private static Protocol extension() {
    TypeRef user = new TypeRef.ObjectRef("User");
    return new Fixture()
        .add(
            frame("DISPATCH", 0, Role.DISPATCH, Origin.BASE),
            command("RESUME", 6, Role.RESUME, required("seq", Scalar.INTEGER)),
            command("POKE", 99, null, required("user", user)),
            frame("POKED", 98, null))
        .add(object("User", Origin.BASE, required("id", Scalar.ID)))
        .add(event("POKE", List.of(), null, required("user", user)))
        .protocol("Acme");
  }

  private static List<String> interfaces(Compiled both, String type) {
    return Stream.of(both.load("acme.gateway." + type).getInterfaces())
        .map(Class::getSimpleName)
        .toList();
  }

  private static List<?> list(String property) {
    return (List<?>) call(table, property);
  }

  private static List<Object> names(String property) {
    return list(property).stream().map(type -> call(type, "name")).toList();
  }

  private static List<String> permitted(String family) {
    return Stream.of(compiled.type(family).getPermittedSubclasses())
        .map(Class::getSimpleName)
        .toList();
  }
}
