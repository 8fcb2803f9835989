package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads enums and flags. */
final class ValueListReader {
  private static final Map<String, EnumType.Base> BASES = Words.of(EnumType.Base.class);
  private static final int MAX_BIT = 63;
  private static final String VALUE = "value";

  private final boolean amending;

  ValueListReader(boolean amending) {
    this.amending = amending;
  }

  RawEnum readEnum(Located<String> name, MappingReader in) {
    Located<EnumType.Base> base = base(in);
    boolean numbers = base != null && base.value() == EnumType.Base.INTEGER;
    List<RawValue> values =
        values(
            in,
            VALUE,
            (node, what) ->
                numbers
                    ? number(in, node, what, Long.MIN_VALUE, Long.MAX_VALUE, Code.NUMBER_RANGE)
                    : in.values().text(node, what));
    RawEnum result = new RawEnum(name, base, values, NotesReader.read(in));
    in.finish();
    return result;
  }

  RawFlags readFlags(Located<String> name, MappingReader in) {
    Located<EnumType.Base> base = base(in);
    List<RawValue> bits =
        values(
            in,
            "bit",
            (node, what) -> number(in, node, "the bit of " + what, 0, MAX_BIT, Code.BIT_RANGE));
    RawFlags result = new RawFlags(name, base, bits, NotesReader.read(in));
    in.finish();
    return result;
  }

  private @Nullable Located<EnumType.Base> base(MappingReader in) {
    if (!amending) {
      in.require("of", "write `of: string` or `of: integer`");
      in.require("values", "list the values below it");
    }
    return in.word("of", BASES);
  }

  /** A number, as the text that it stands there as. */
  private static @Nullable Located<String> number(
      MappingReader in, YamlNode node, String what, long min, long max, Code outside) {
    Located<Long> number = in.values().integer(node, what, min, max, outside);
    return number == null ? null : new Located<>(number.value().toString(), number.span());
  }

  private static List<RawValue> values(
      MappingReader in, String key, BiFunction<YamlNode, String, @Nullable Located<String>> read) {
    MappingReader table =
        in.mapping(
            "values", text -> "write each in a line of its own below it, as in `" + text + ": …`");
    if (table == null) {
      return List.of();
    }
    List<RawValue> values = new ArrayList<>();
    for (YamlNode.Entry entry : table.all()) {
      RawValue value = value(entry, key, in.values(), read);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static @Nullable RawValue value(
      YamlNode.Entry entry,
      String key,
      ValueReader values,
      BiFunction<YamlNode, String, @Nullable Located<String>> read) {
    Located<String> name = new Located<>(entry.key().value(), entry.key().span());
    String what = "`" + name.value() + "`";
    if (!(entry.value() instanceof YamlNode.Mapping)) {
      Located<String> value = read.apply(entry.value(), what);
      return value == null ? null : new RawValue(name, value, RawNotes.NONE);
    }
    MappingReader in = new MappingReader(entry.value(), what, name.span(), values);
    in.require(key, "write `" + key + ": …`");
    YamlNode node = in.take(key);
    Located<String> value = node == null ? null : read.apply(node, what);
    RawNotes notes = key.equals(VALUE) ? NotesReader.read(in) : NotesReader.readUnnamed(in);
    in.finish();
    return value == null ? null : new RawValue(name, value, notes);
  }
}
