package dev.opcodec.processor.tests;

import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.List;
import java.util.Map;

/** Statements that compare what accessors give with literals of Java, or with the sample's JSON. */
final class Components {
  private final Plan plan;

  Components(Plan plan) {
    this.plan = plan;
  }

  /** Compares the component of a field, where the key is there and not null. */
  void compare(Code record, Field field, boolean isBare, Json sample, Code.Builder code) {
    String accessor = plan.names().component(field);
    String pointer = isBare ? "" : "/" + escaped(field.wireName());
    Code value = Code.of("$L.$L()", record, accessor);
    if (field.type().equals(TypeRef.of(Scalar.NULL))) {
      same(pointer, Code.of("true"), value, code);
    } else if (field.presence() == Presence.OPTIONAL_NULLABLE) {
      compare(Code.of("$L.get()", value), field.type(), pointer, sample, code);
    } else {
      compare(value, field.type(), pointer, sample, code);
    }
  }

  /** Compares a value of a type with the part of the sample at a JSON pointer. */
  void compare(Code value, TypeRef type, String pointer, Json sample, Code.Builder code) {
    if (type instanceof TypeRef.ScalarRef ref) {
      scalar(value, ref.scalar(), pointer, sample, code);
    } else if (sample.equals(Json.NULL)) {
      same(pointer, Code.of("null"), value, code);
    } else if (type instanceof TypeRef.EnumRef ref) {
      boolean isText = plan.enumType(ref).base() == EnumType.Base.STRING;
      same(pointer, literal(sample, isText), Code.of("$L.value()", value), code);
    } else if (type instanceof TypeRef.FlagsRef) {
      String digits = sample instanceof Json.Text text ? text.value() : sample.text();
      long bits =
          sample instanceof Json.Text ? Long.parseUnsignedLong(digits) : Long.parseLong(digits);
      same(pointer, whole(bits), Code.of("$L.bits()", value), code);
    } else if (type instanceof TypeRef.ListRef list) {
      items(value, list.item(), pointer, sample, code);
    } else if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      boolean isArray = sample instanceof Json.Items;
      same(pointer, Code.of("$L", isArray), Code.of("$L.isArray()", value), code);
      items(Code.of("$L.values()", value), oneOrMany.item(), pointer, sample, code);
    } else if (type instanceof TypeRef.MapRef map && sample instanceof Json.Keys keys) {
      for (Map.Entry<String, Json> entry : keys.values().entrySet()) {
        Code key =
            map.key() == Scalar.ID
                ? whole(Long.parseUnsignedLong(entry.getKey()))
                : Code.of("$S", entry.getKey());
        Code item = Code.of("$L.get($L)", value, key);
        compare(item, map.value(), pointer + "/" + escaped(entry.getKey()), entry.getValue(), code);
      }
    } else {
      String method = plan.sibling(type) == null ? "" : "::write";
      code.addStatement("check.holds($S,$W$L$L,$W$L)", pointer, plan.codec(type), method, value);
    }
  }

  private void items(Code value, TypeRef item, String pointer, Json sample, Code.Builder code) {
    if (sample instanceof Json.Items items) {
      List<Json> all = items.items();
      for (int i = 0; i < all.size(); i++) {
        compare(Code.of("$L.get($L)", value, i), item, pointer + "/" + i, all.get(i), code);
      }
    }
  }

  private static void scalar(
      Code value, Scalar scalar, String pointer, Json sample, Code.Builder code) {
    switch (scalar) {
      case ID -> {
        long id = Long.parseUnsignedLong(((Json.Text) sample).value());
        same(pointer, whole(id), value, code);
      }
      case STRING -> same(pointer, literal(sample, true), value, code);
      case INTEGER -> same(pointer, literal(sample, false), value, code);
      case BOOLEAN, INT32 -> same(pointer, Code.of("$L", sample.text()), value, code);
      case FLOAT -> same(pointer, Code.of("$LD", sample.text()), value, code);
      case TIMESTAMP -> same(pointer, literal(sample, true), Code.of("$L.text()", value), code);
      case OBJECT, ANY, NULL ->
          same(pointer, Literal.of(sample.text()), Code.of("$L.json()", value), code);
    }
  }

  private static Code literal(Json sample, boolean isText) {
    return isText ? Literal.of(((Json.Text) sample).value()) : whole(Long.parseLong(sample.text()));
  }

  /** A {@code long}; the least of all has no literal of its own sign. */
  private static Code whole(long value) {
    return value == Long.MIN_VALUE ? Code.of("Long.MIN_VALUE") : Code.of("$LL", value);
  }

  private static void same(String pointer, Code expected, Code actual, Code.Builder code) {
    code.addStatement("$T.same($S,$W$L,$W$L)", TestFile.EXPECT, pointer, expected, actual);
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
