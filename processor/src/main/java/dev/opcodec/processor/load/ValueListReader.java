package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads enums and flags. */
final class ValueListReader {
  private static final Map<String, EnumType.Base> BASES = Words.of(EnumType.Base.class);
  private static final int MAX_BIT = 63;

  private final boolean amending;

  ValueListReader(boolean amending) {
    this.amending = amending;
  }

  RawEnum readEnum(Located<String> name, MappingReader in) {
    EnumType.Base base = base(in);
    RawEnum result = new RawEnum(name, base, values(in, "value"), NotesReader.read(in));
    in.finish();
    if (base == EnumType.Base.INTEGER) {
      for (RawValue value : result.values()) {
        in.values()
            .integer(
                new YamlNode.Text(value.value().value(), true, value.value().span()),
                "`" + value.name().value() + "`",
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                Code.NUMBER_RANGE);
      }
    }
    return result;
  }

  RawFlags readFlags(Located<String> name, MappingReader in) {
    RawFlags result = new RawFlags(name, base(in), bits(in), NotesReader.read(in));
    in.finish();
    return result;
  }

  private EnumType.@Nullable Base base(MappingReader in) {
    if (!amending) {
      in.require("of", "write `of: string` or `of: integer`");
      in.require("values", "list the values below it");
    }
    Located<EnumType.Base> base = in.word("of", BASES);
    return base == null ? null : base.value();
  }

  private static List<RawValue> bits(MappingReader in) {
    List<RawValue> bits = new ArrayList<>();
    for (RawValue value : values(in, "bit")) {
      YamlNode text = new YamlNode.Text(value.value().value(), true, value.value().span());
      String what = "the bit of `" + value.name().value() + "`";
      if (in.values().integer(text, what, 0, MAX_BIT, Code.BIT_RANGE) != null) {
        bits.add(value);
      }
    }
    return bits;
  }

  private static List<RawValue> values(MappingReader in, String key) {
    MappingReader table = in.mapping("values");
    if (table == null) {
      return List.of();
    }
    List<RawValue> values = new ArrayList<>();
    for (YamlNode.Entry entry : table.all()) {
      RawValue value = value(entry, key, in.values());
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static @Nullable RawValue value(YamlNode.Entry entry, String key, ValueReader values) {
    Located<String> name = new Located<>(entry.key().value(), entry.key().span());
    String what = "`" + name.value() + "`";
    if (!(entry.value() instanceof YamlNode.Mapping)) {
      Located<String> value = values.text(entry.value(), what);
      return value == null ? null : new RawValue(name, value, RawNotes.NONE);
    }
    MappingReader in = new MappingReader(entry.value(), what, name.span(), values);
    in.require(key, "write `" + key + ": …`");
    Located<String> value = in.text(key);
    RawNotes notes = NotesReader.read(in);
    in.finish();
    return value == null ? null : new RawValue(name, value, notes);
  }
}
