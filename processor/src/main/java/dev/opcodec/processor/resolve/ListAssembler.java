package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawCloseCode;
import dev.opcodec.processor.load.RawEnum;
import dev.opcodec.processor.load.RawFlags;
import dev.opcodec.processor.load.RawIntent;
import dev.opcodec.processor.load.RawValue;
import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns enums, flags, close codes and intents into the model's. */
final class ListAssembler {
  private final Places places;

  ListAssembler(Places places) {
    this.places = places;
  }

  EnumType enumType(Definition<RawEnum> definition) {
    RawEnum raw = definition.raw();
    List<EnumType.Value> values = new ArrayList<>();
    for (RawValue each : raw.values()) {
      EnumType.Value value =
          new EnumType.Value(
              each.name().value(),
              each.value().value(),
              NotesConversion.doc(each.notes()),
              NotesConversion.marks(each.notes()),
              NotesConversion.text(each.notes().javaName()));
      places.put(value, each.name().span());
      places.put(value, "value", each.value().span());
      places.putNotes(value, each.notes());
      values.add(value);
    }
    EnumType type =
        new EnumType(
            raw.name().value(),
            raw.base() == null ? EnumType.Base.STRING : raw.base().value(),
            List.copyOf(values),
            NotesConversion.meta(definition.file(), definition.path(), raw.notes()));
    places.put(type, raw.name().span());
    return type;
  }

  FlagsType flags(Definition<RawFlags> definition) {
    RawFlags raw = definition.raw();
    List<FlagsType.Flag> flags = new ArrayList<>();
    for (RawValue each : raw.values()) {
      FlagsType.Flag flag =
          new FlagsType.Flag(
              each.name().value(),
              Integer.parseInt(each.value().value()),
              NotesConversion.doc(each.notes()),
              NotesConversion.marks(each.notes()));
      places.put(flag, each.name().span());
      places.put(flag, "value", each.value().span());
      places.putNotes(flag, each.notes());
      flags.add(flag);
    }
    FlagsType type =
        new FlagsType(
            raw.name().value(),
            raw.base() == null ? EnumType.Base.STRING : raw.base().value(),
            List.copyOf(flags),
            NotesConversion.meta(definition.file(), definition.path(), raw.notes()));
    places.put(type, raw.name().span());
    return type;
  }

  CloseCode closeCode(Definition<RawCloseCode> definition) {
    RawCloseCode raw = definition.raw();
    CloseCode code =
        new CloseCode(
            raw.name().value(),
            number(raw.code()),
            raw.action() == null ? CloseCode.Action.RESUME : raw.action(),
            NotesConversion.meta(definition.file(), definition.path(), raw.notes()));
    places.put(code, raw.name().span());
    if (raw.code() != null) {
      places.put(code, "code", raw.code().span());
    }
    return code;
  }

  Intent intent(Definition<RawIntent> definition) {
    RawIntent raw = definition.raw();
    Intent intent =
        new Intent(
            raw.name().value(),
            number(raw.bit()),
            raw.privileged(),
            NotesConversion.meta(definition.file(), definition.path(), raw.notes()));
    places.put(intent, raw.name().span());
    if (raw.bit() != null) {
      places.put(intent, "bit", raw.bit().span());
    }
    return intent;
  }

  /** The intents as a set of flags, so that a field can have them as its type. */
  FlagsType intents(List<Intent> intents) {
    Meta first = intents.get(0).meta();
    return new FlagsType(
        TypeNames.INTENTS,
        EnumType.Base.INTEGER,
        intents.stream().filter(intent -> intent.bit() >= 0).map(this::flag).toList(),
        new Meta(
            first.file(),
            "intents",
            "A set of intents: which groups of events a client asks for.",
            Marks.NONE,
            Origin.LOCAL,
            null));
  }

  private FlagsType.Flag flag(Intent intent) {
    FlagsType.Flag flag =
        new FlagsType.Flag(intent.name(), intent.bit(), intent.meta().doc(), intent.meta().marks());
    places.put(flag, places.of(intent));
    places.put(flag, "value", places.of(intent, "bit"));
    return flag;
  }

  /** A number that is missing is reported already; this one clashes with nothing. */
  private static int number(@Nullable Located<Integer> located) {
    return located == null ? ProtocolAssembler.NO_NUMBER : located.value();
  }
}
