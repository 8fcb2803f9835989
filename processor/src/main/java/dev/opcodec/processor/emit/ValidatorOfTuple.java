package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.TupleType;
import java.util.List;

/** The validator of one tuple: what a field demands of its items is checked where the field is. */
final class ValidatorOfTuple {
  private final CodecModel model;
  private final ValidatorReach reach;

  ValidatorOfTuple(CodecModel model, ValidatorReach reach) {
    this.model = model;
    this.reach = reach;
  }

  TypeSpec.Builder validator(TupleType tuple) {
    ClassName type = model.names().tuple(tuple);
    ValidatorChecks checks = new ValidatorChecks(model, reach, new ValidatorPatterns());
    CodecScope scope = CodecScope.of("value", "out");
    Code.Builder body = Code.builder();
    ValidatorPlace whole =
        new ValidatorPlace(Code.of("out"), "", tuple.name(), Code.of("value"));
    for (int i = 0; i < tuple.items().size(); i++) {
      TupleType.Item item = tuple.items().get(i);
      ValidatorPlace place = whole.tupleItem(i);
      Code code = checks.statements(place, item.type(), List.of(), scope);
      if (item.nullable() && !code.isEmpty()) {
        body.beginControlFlow("if ($L != null)", place.value()).add(code).endControlFlow();
      } else {
        body.add(code);
      }
    }
    MethodSpec.Builder method = ValidatorClass.validate(type);
    Code code = body.build();
    if (code.isEmpty()) {
      method.addComment("Nothing about its items is bounded.");
    }
    return ValidatorClass.of(model.names(), type)
        .addMethod(CodecClass.privateConstructor())
        .addMethod(method.addCode(code.block()).build());
  }
}
