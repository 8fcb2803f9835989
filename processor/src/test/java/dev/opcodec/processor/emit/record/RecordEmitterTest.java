package dev.opcodec.processor.emit.record;

import static dev.opcodec.processor.emit.Reflected.call;
import static dev.opcodec.processor.emit.Reflected.callStatic;
import static dev.opcodec.processor.emit.Reflected.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.processor.emit.Compiled;
import dev.opcodec.processor.emit.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordEmitterTest {
  private static final Class<?>[] NONE = {};

  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    compiled = Compiled.of(Sample.protocol());
  }

  @Test
  void builder_without_required_components_names_all_that_are_missing() {
    Object builder = call(builder("OpenRoomCommand"), "name", "den");

    assertThatThrownBy(() -> call(builder, "build"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("OpenRoomCommand lacks kind, channelId, guests");
  }

  @Test
  void builder_leaves_an_omittable_component_absent() {
    assertThat(guildId(call(room(), "build"))).isEqualTo("Omittable[isPresent=false, orNull=null]");
  }

  @Test
  void plain_setter_of_an_omittable_component_takes_null_for_a_json_null() {
    Object seven = call(call(room(), "guildId", 7L), "build");
    Object none = call(callSetter(room(), "guildId", Long.class, null), "build");

    assertThat(guildId(seven)).isEqualTo("Omittable[isPresent=true, orNull=7]");
    assertThat(guildId(none)).isEqualTo("Omittable[isPresent=true, orNull=null]");
  }

  @Test
  void a_copy_differs_in_the_one_component() {
    Object room = call(room(), "build");

    Object other = call(room, "withName", "attic");

    assertThat(call(other, "name")).isEqualTo("attic");
    assertThat(call(other, "withName", "den")).isEqualTo(room);
  }

  @Test
  void null_for_a_required_component_is_refused_by_name() {
    assertThatThrownBy(() -> call(room(), "name", new Object[] {null}))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
  }

  @Test
  void a_list_is_copied_and_cannot_be_changed() {
    List<Long> guests = new ArrayList<>(List.of(1L));
    Object room = call(call(room(), "guests", guests), "build");
    guests.add(2L);

    assertThat(call(room, "guests")).isEqualTo(List.of(1L));
    @SuppressWarnings("unchecked")
    List<Long> kept = (List<Long>) call(room, "guests");
    assertThatThrownBy(() -> kept.add(3L)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_secret_component_is_not_printed() {
    Object identify =
        call(call(call(builder("IdentifyCommand"), "token", "s3cr3t"), "compress", true), "build");

    assertThat(identify).hasToString("IdentifyCommand[token=***, compress=true]");
    assertThat(call(identify, "toBuilder").toString()).doesNotContain("s3cr3t");
  }

  @Test
  void a_deprecated_component_warns_at_its_accessor_copy_and_setter() throws Exception {
    Class<?> type = compiled.type("OpenRoomCommand");

    assertThat(type.getMethod("region").getAnnotation(Deprecated.class).since()).isEqualTo("2");
    assertThat(type.getMethod("withRegion", String.class).isAnnotationPresent(Deprecated.class))
        .isTrue();
    assertThat(
            builder("OpenRoomCommand")
                .getClass()
                .getMethod("region", String.class)
                .isAnnotationPresent(Deprecated.class))
        .isTrue();
    assertThat(type.getMethod("name").isAnnotationPresent(Deprecated.class)).isFalse();
  }

  @Test
  void commands_know_their_opcode_and_events_their_name() throws Exception {
    Object ping = constant(compiled.type("PingCommand"), "INSTANCE");
    Object resumed = constant(compiled.type("ResumedEvent"), "INSTANCE");

    assertThat(call(ping, "opcode")).isEqualTo(19);
    assertThat(constant(compiled.type("PingCommand"), "OPCODE")).isEqualTo(19);
    assertThat(call(resumed, "eventName")).isEqualTo("RESUMED");
    assertThat(constant(compiled.type("ResumedEvent"), "EVENT_NAME")).isEqualTo("RESUMED");
  }

  @Test
  void a_bare_value_is_a_record_of_one_component_without_a_builder() throws Exception {
    Class<?> type = compiled.type("InvalidSessionFrame");

    Object frame = type.getConstructor(boolean.class).newInstance(true);

    assertThat(call(frame, "d")).isEqualTo(true);
    assertThat(type.getDeclaredClasses())
        .extracting(Class::getSimpleName)
        .containsExactly("InvalidSessionFrameCodec");
  }

  @Test
  void records_belong_to_their_family_role_and_unions() {
    assertThat(interfaces("OpenRoomCommand")).containsExactly("UserCommand");
    assertThat(interfaces("IdentifyCommand")).containsExactly("LifecycleCommand");
    assertThat(interfaces("HelloFrame")).containsExactly("ReceivedFrame", "Hello");
    assertThat(interfaces("ReconnectFrame")).containsExactly("ReceivedFrame", "Reconnect");
    assertThat(interfaces("ReadyEvent")).containsExactly("DispatchEvent", "Ready");
    assertThat(interfaces("Row")).containsExactly("Part");
    assertThat(interfaces("Everything")).isEmpty();
  }

  @Test
  void a_null_that_marks_by_its_presence_is_a_boolean_in_every_presence() throws Exception {
    for (String name : List.of("required7", "optional7", "nullable7", "optionalNullable7")) {
      assertThat(compiled.type("Everything").getMethod(name).getReturnType())
          .isEqualTo(boolean.class);
    }
  }

  private static List<String> interfaces(String type) {
    return Stream.of(compiled.type(type).getInterfaces()).map(Class::getSimpleName).toList();
  }

  private static Object builder(String type) {
    return callStatic(compiled.type(type), "builder", NONE);
  }

  private static Object room() {
    Object builder = builder("OpenRoomCommand");
    call(builder, "name", "den");
    call(builder, "kind", constant(compiled.type("Kind"), "CALL"));
    call(builder, "channelId", 5L);
    return call(builder, "guests", List.of());
  }

  private static Object callSetter(Object builder, String name, Class<?> type, Object value) {
    try {
      return builder.getClass().getMethod(name, type).invoke(builder, value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static String guildId(Object room) {
    return call(room, "guildId").toString();
  }
}
