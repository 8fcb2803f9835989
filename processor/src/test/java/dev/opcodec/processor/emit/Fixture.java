package dev.opcodec.processor.emit;

import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.KeyOrder;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.WireOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Collects definitions and puts a protocol together from them. */
public final class Fixture {
  public static final String PACKAGE = "test.gateway";

  private final List<Opcode> opcodes = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<RecordType> objects = new ArrayList<>();
  private final List<UnionType> unions = new ArrayList<>();
  private final List<EnumType> enums = new ArrayList<>();
  private final List<FlagsType> flags = new ArrayList<>();
  private final List<CloseCode> closeCodes = new ArrayList<>();
  private final List<Intent> intents = new ArrayList<>();

  public static Meta meta(String definition) {
    return meta(definition, "", Origin.LOCAL);
  }

  public static Meta meta(String definition, String doc, Origin origin) {
    return new Meta("test.yaml", definition, doc, Marks.NONE, origin, null);
  }

  public Fixture add(Opcode... added) {
    opcodes.addAll(List.of(added));
    return this;
  }

  public Fixture add(Event... added) {
    events.addAll(List.of(added));
    return this;
  }

  public Fixture add(RecordType... added) {
    objects.addAll(List.of(added));
    return this;
  }

  public Fixture add(UnionType... added) {
    unions.addAll(List.of(added));
    return this;
  }

  public Fixture add(FlagsType... added) {
    flags.addAll(List.of(added));
    return this;
  }

  public Fixture add(CloseCode... added) {
    closeCodes.addAll(List.of(added));
    return this;
  }

  public Fixture add(Intent... added) {
    intents.addAll(List.of(added));
    return this;
  }

  public Fixture add(EnumType... added) {
    enums.addAll(List.of(added));
    return this;
  }

  /** An enum of these names; a text is the name in lower case, a number its position. */
  public Fixture enumOf(String name, EnumType.Base base, List<String> values) {
    List<EnumType.Value> listed =
        IntStream.range(0, values.size())
            .mapToObj(
                i ->
                    new EnumType.Value(
                        values.get(i),
                        base == EnumType.Base.STRING
                            ? values.get(i).toLowerCase(Locale.ROOT)
                            : String.valueOf(i),
                        "",
                        Marks.NONE,
                        null))
            .toList();
    return add(new EnumType(name, base, listed, meta("enums." + name)));
  }

  public Protocol protocol() {
    return protocol("Test");
  }

  public Protocol protocol(String name) {
    return new Protocol(
        name,
        3,
        "A protocol for tests.",
        new Envelope("op", "d", "s", "t"),
        KeyOrder.of(WireOrder.DECLARED),
        false,
        List.of("test.yaml"),
        "abc123",
        List.copyOf(opcodes),
        List.copyOf(events),
        List.copyOf(objects),
        List.copyOf(unions),
        List.of(),
        List.copyOf(enums),
        List.copyOf(flags),
        List.copyOf(closeCodes),
        List.copyOf(intents));
  }
}
