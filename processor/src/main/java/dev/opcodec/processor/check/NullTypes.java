package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;

/** The type null stands only where the presence of its key says something. */
final class NullTypes implements Rule {
  private static final TypeRef NULL = TypeRef.of(Scalar.NULL);

  @Override
  public void check(Subject subject) {
    for (RecordType record : subject.records()) {
      for (Field field : record.fields()) {
        if (field.type().equals(NULL) && field.presence() != Presence.OPTIONAL) {
          subject.errorAt(
              Code.BAD_TYPE,
              field,
              "type",
              "a field that is always null says nothing",
              "let its key be absent (`"
                  + field.wireName()
                  + "?: null`), and its presence is a boolean; or use `any`");
        } else if (!field.type().equals(NULL) && contains(field.type())) {
          subject.errorAt(
              Code.BAD_TYPE,
              field,
              "type",
              "`null` cannot stand inside another type",
              "put a `?` before a type that may be null");
        }
      }
    }
    for (UnionType union : subject.protocol().unions()) {
      for (UnionType.Case one : union.cases()) {
        if (contains(one.type())) {
          subject.errorAt(
              Code.BAD_TYPE,
              one,
              "type",
              "`null` cannot be a case of a union",
              "put a `?` before the union where it is used");
        }
      }
    }
    for (TupleType tuple : subject.protocol().tuples()) {
      if (tuple.items().stream().anyMatch(item -> contains(item.type()))) {
        subject.error(
            Code.BAD_TYPE,
            tuple,
            "`null` cannot be an item in `" + tuple.meta().definition() + "`",
            "put a `?` before a type that may be null");
      }
    }
  }

  private static boolean contains(TypeRef type) {
    return type.equals(NULL) || type.inner().stream().anyMatch(NullTypes::contains);
  }
}
