package dev.opcodec.processor.emit.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.TupleType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The validator of one tuple: what a field demands of its items is checked where the field is. */
final class TupleValidator {
  private final Plan plan;
  private final Reach reach;

  TupleValidator(Plan plan, Reach reach) {
    this.plan = plan;
    this.reach = reach;
  }

  @Nullable TypeSpec validator(TupleType tuple) {
    ClassName type = plan.names().tuple(tuple);
    Checks checks = new Checks(plan, reach, new Patterns());
    Scope scope = Scope.of("value", "out");
    Code.Builder body = Code.builder();
    Place whole = new Place(Code.of("out"), "", tuple.name(), Code.of("value"));
    for (int i = 0; i < tuple.items().size(); i++) {
      TupleType.Item item = tuple.items().get(i);
      Place place = whole.tupleItem(i);
      Code code = checks.statements(place, item.type(), List.of(), scope);
      if (item.nullable() && !code.isEmpty()) {
        body.beginControlFlow("if ($L != null)", place.value()).add(code).endControlFlow();
      } else {
        body.add(code);
      }
    }
    return body.isEmpty() ? null : ValidatorClass.of(type, body.build());
  }
}
