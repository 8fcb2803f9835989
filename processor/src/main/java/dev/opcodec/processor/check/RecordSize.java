package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.Set;

/** A record's constructor stays well below the 255 slots that the class format has. */
final class RecordSize implements Rule {
  private static final int MAX_SLOTS = 200;
  private static final Set<Scalar> WIDE = Set.of(Scalar.ID, Scalar.INTEGER, Scalar.FLOAT);

  @Override
  public void check(Subject subject) {
    for (RecordType record : subject.records()) {
      int slots = record.fields().stream().mapToInt(RecordSize::slots).sum();
      if (slots > MAX_SLOTS) {
        subject.error(
            Code.TOO_MANY_FIELDS,
            record,
            "`"
                + record.name()
                + "` takes "
                + slots
                + " slots of a Java constructor, and "
                + MAX_SLOTS
                + " are allowed; a required number or identifier takes two",
            "put fields that belong together into an object of their own, or leave some out"
                + " with `without`");
      }
    }
  }

  private static int slots(Field field) {
    boolean wide =
        field.presence() == Presence.REQUIRED
            && field.type() instanceof TypeRef.ScalarRef ref
            && WIDE.contains(ref.scalar());
    return wide ? 2 : 1;
  }
}
