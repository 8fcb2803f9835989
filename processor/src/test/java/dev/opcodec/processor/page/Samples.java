package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.RecordType.Kind;
import dev.opcodec.processor.model.RecordType.Shape;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.Status;
import dev.opcodec.processor.model.TypeRef;
import java.util.List;

/** Pieces of protocols, with nothing said about them but what a test needs. */
final class Samples {
  static final TypeRef STRING = TypeRef.of(Scalar.STRING);
  static final TypeRef ID = TypeRef.of(Scalar.ID);
  static final TypeRef INTEGER = TypeRef.of(Scalar.INTEGER);
  static final Marks UNDOCUMENTED = new Marks(false, Status.ACTIVE, null, null, null, null);

  private Samples() {}

  static Meta meta(String definition, String doc, Marks marks) {
    return new Meta("sample.yaml", definition, doc, marks, Origin.LOCAL, null);
  }

  static Meta meta(String definition, String doc) {
    return meta(definition, doc, Marks.NONE);
  }

  static Field field(String name, TypeRef type, Presence presence, String doc) {
    return field(name, type, presence, doc, List.of());
  }

  static Field field(
      String name, TypeRef type, Presence presence, String doc, List<Constraint> constraints) {
    return new Field(name, type, presence, constraints, doc, Marks.NONE, false, null, null);
  }

  static Field required(String name, TypeRef type) {
    return field(name, type, Presence.REQUIRED, "");
  }

  static RecordType record(Kind kind, Meta meta, String name, Field... fields) {
    Shape shape = fields.length == 0 ? Shape.EMPTY : Shape.OBJECT;
    return new RecordType(name, kind, shape, List.of(fields), List.of(), meta);
  }

  static RecordType object(String name, String doc, Field... fields) {
    return new RecordType(
        name, Kind.OBJECT, Shape.OBJECT, List.of(fields), List.of(), meta("objects." + name, doc));
  }
}
