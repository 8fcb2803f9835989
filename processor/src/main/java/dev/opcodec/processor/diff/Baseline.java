package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.UnionType;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A protocol as it was released: one document in the schema language itself, without documentation,
 * in which everything has a name and nothing is taken over from elsewhere.
 */
public final class Baseline {
  private final Protocol protocol;
  private final YamlText out = new YamlText();
  private final BaselineRecords records;

  private Baseline(Protocol protocol) {
    this.protocol = protocol;
    this.records = new BaselineRecords(out, new TypeText(protocol));
  }

  /** The document; the same for the same protocol, whatever files it comes from. */
  public static String of(Protocol protocol) {
    Baseline baseline = new Baseline(protocol);
    baseline.write();
    return baseline.out.toString();
  }

  private void write() {
    out.comment("The released schema, written by Opcodec to be compared with. Not to be edited.");
    out.section("protocol", this::head);
    section("opcodes", protocol.opcodes(), Opcode::name, this::opcode);
    section("events", protocol.events(), Event::name, this::event);
    section("objects", protocol.objects(), RecordType::name, this::object);
    section("unions", protocol.unions(), UnionType::name, this::union);
    section("enums", protocol.enums(), EnumType::name, this::enumType);
    section(
        "flags",
        protocol.flags().stream().filter(type -> !isMadeOfIntents(type)).toList(),
        FlagsType::name,
        this::flags);
    section("close-codes", protocol.closeCodes(), CloseCode::name, this::closeCode);
    section("intents", protocol.intents(), Intent::name, this::intent);
  }

  private static boolean isMadeOfIntents(FlagsType type) {
    return type.meta().definition().equals("intents");
  }

  private <T> void section(
      String key, List<T> definitions, Function<T, String> name, Consumer<T> content) {
    if (!definitions.isEmpty()) {
      out.section(
          key,
          () ->
              definitions.forEach(
                  each ->
                      out.section(YamlText.quoted(name.apply(each)), () -> content.accept(each))));
    }
  }

  private void head() {
    out.text("name", protocol.name());
    out.plain("version", protocol.version());
    out.section(
        "envelope",
        () -> {
          out.text("opcode", protocol.envelope().opcode());
          out.text("data", protocol.envelope().data());
          optional("sequence", protocol.envelope().sequence());
          optional("event", protocol.envelope().event());
        });
    if (protocol.keepsUnknownKeys()) {
      out.plain("unknown-keys", "keep");
    }
  }

  private void opcode(Opcode opcode) {
    out.plain("op", opcode.code());
    out.plain("direction", word(opcode.direction()));
    if (opcode.role() != null) {
      out.plain("role", word(opcode.role()));
    }
    out.names("aliases", opcode.aliases());
    optional("java-name", opcode.meta().javaName());
    if (!opcode.answers().isEmpty()) {
      out.section(
          "answered-by", () -> opcode.answers().forEach(each -> BaselineAnswer.write(out, each)));
    }
    switch (opcode.direction()) {
      case SEND -> records.payload(opcode.sent());
      case RECEIVE -> records.payload(opcode.received());
      case BOTH -> {
        variant("send", opcode.sent());
        variant("receive", opcode.received());
      }
    }
  }

  private void variant(String key, @Nullable RecordType payload) {
    if (payload != null && payload.shape() != RecordType.Shape.EMPTY) {
      out.section(key, () -> records.payload(payload));
    }
  }

  private void event(Event event) {
    out.names("intents", event.intents());
    out.names("aliases", event.aliases());
    if (event.role() != null) {
      out.plain("role", word(event.role()));
    }
    optional("java-name", event.meta().javaName());
    records.payload(event.payload());
    if (event.payload().shape() == RecordType.Shape.EMPTY) {
      out.plain("documented", true); // so that something stands below the name
    }
  }

  private void object(RecordType object) {
    optional("java-name", object.meta().javaName());
    records.table("fields", object);
  }

  private void union(UnionType union) {
    optional("java-name", union.meta().javaName());
    BaselineUnion.write(out, new TypeText(protocol), union);
  }

  private void enumType(EnumType type) {
    optional("java-name", type.meta().javaName());
    out.plain("of", word(type.base()));
    out.section("values", () -> type.values().forEach(each -> value(type.base(), each)));
  }

  private void value(EnumType.Base base, EnumType.Value value) {
    String wire = base == EnumType.Base.STRING ? YamlText.quoted(value.wire()) : value.wire();
    if (value.javaName() == null) {
      out.plain(YamlText.quoted(value.name()), wire);
    } else {
      out.section(
          YamlText.quoted(value.name()),
          () -> {
            out.plain("value", wire);
            optional("java-name", value.javaName());
          });
    }
  }

  private void flags(FlagsType type) {
    optional("java-name", type.meta().javaName());
    out.plain("of", word(type.base()));
    out.section(
        "values",
        () -> type.flags().forEach(each -> out.plain(YamlText.quoted(each.name()), each.bit())));
  }

  private void closeCode(CloseCode code) {
    out.plain("code", code.code());
    out.plain("action", word(code.action()));
  }

  private void intent(Intent intent) {
    out.plain("bit", intent.bit());
    if (intent.privileged()) {
      out.plain("privileged", true);
    }
  }

  private void optional(String key, @Nullable String text) {
    if (text != null) {
      out.text(key, text);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
