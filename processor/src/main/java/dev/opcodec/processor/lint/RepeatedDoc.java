package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostic;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import java.util.HashMap;
import java.util.Map;

/** A field says what its value is there for, not once more what its type is. */
final class RepeatedDoc implements Lint {
  /** A named type that has a text. */
  private record Documented(Object part, String doc) {}

  @Override
  public void check(Inspected schema) {
    Map<TypeRef, Documented> docs = documented(schema);
    for (RecordType record : schema.records()) {
      for (Field field : record.fields()) {
        Documented type = docs.get(field.type());
        if (type != null && type.doc().equals(field.doc())) {
          schema.warn(
              Code.REPEATED_DOC,
              schema.places().of(field),
              "`" + field.wireName() + "` says just what its type says",
              "say what the value means here, or leave out the `doc`",
              new Diagnostic.Also("the type", schema.places().of(type.part())));
        }
      }
    }
  }

  private static Map<TypeRef, Documented> documented(Inspected schema) {
    Map<TypeRef, Documented> docs = new HashMap<>();
    schema
        .protocol()
        .objects()
        .forEach(each -> add(docs, new TypeRef.ObjectRef(each.name()), each, each.meta()));
    schema
        .protocol()
        .unions()
        .forEach(each -> add(docs, new TypeRef.UnionRef(each.name()), each, each.meta()));
    schema
        .protocol()
        .enums()
        .forEach(each -> add(docs, new TypeRef.EnumRef(each.name()), each, each.meta()));
    schema
        .protocol()
        .flags()
        .forEach(each -> add(docs, new TypeRef.FlagsRef(each.name()), each, each.meta()));
    return docs;
  }

  /** An inline object has its text from the field itself. */
  private static void add(Map<TypeRef, Documented> docs, TypeRef type, Object part, Meta meta) {
    if (!meta.doc().isEmpty() && Inspected.nameInFile(meta) != null) {
      docs.put(type, new Documented(part, meta.doc()));
    }
  }
}
