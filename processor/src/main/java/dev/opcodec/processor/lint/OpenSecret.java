package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.regex.Pattern;

/** What is called like a secret is kept like one, unless the schema says that it is none. */
final class OpenSecret implements Lint {
  private static final Pattern SECRET = Pattern.compile("(.*_)?(token|password|secret)");

  @Override
  public void check(Inspected schema) {
    for (RecordType record : schema.records()) {
      for (Field field : record.fields()) {
        if (SECRET.matcher(field.wireName()).matches()
            && field.type().equals(TypeRef.of(Scalar.STRING))
            && !field.secret()
            && !schema.places().has(field, "secret")) {
          schema.warn(
              Code.OPEN_SECRET,
              field,
              "`" + field.wireName() + "` sounds like a secret, but `toString` and errors show it",
              "write `secret: true`, or `secret: false` if anyone may see it");
        }
      }
    }
  }
}
