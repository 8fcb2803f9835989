package dev.opcodec.processor.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.TupleItems;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** The test of one tuple: its items in their order, and those that may be null. */
final class TupleTest {
  private TupleTest() {}

  static JavaFile file(Plan plan, TupleType tuple) {
    ClassName type = plan.names().tuple(tuple);
    Samples samples = new Samples(plan);
    List<Json> items = ((Json.Items) samples.value(ref(tuple), List.of(), null, true)).items();
    TypeSpec.Builder test = TestFile.of(type, false);
    test.addField(
        FieldSpec.builder(
                ParameterizedTypeName.get(TestFile.TYPE_CHECK, type), "check", TestFile.kept())
            .initializer(
                Code.of(
                        "$T.of($W$T.CODEC,$W$T.VALIDATOR,$W$L)",
                        TestFile.TYPE_CHECK,
                        type,
                        type,
                        Literal.of(new Json.Items(items).text()))
                    .block())
            .build());
    Code.Builder code =
        Code.builder()
            .addStatement("check.roundTrips()")
            .addStatement("$T value = check.value()", type);
    Components components = new Components(plan);
    for (int i = 0; i < items.size(); i++) {
      Code item = Code.of("value.$L()", TupleItems.name(i));
      components.compare(item, tuple.items().get(i).type(), "/" + i, items.get(i), code);
    }
    TestFile.addTest(test, "reads_and_writes_every_item", code);
    TestFile.addTest(test, "takes_null_where_it_may_be", nulls(tuple, items));
    return GeneratedFile.of(plan.names().packageName(), tuple.meta(), test);
  }

  private static Code.Builder nulls(TupleType tuple, List<Json> items) {
    Code.Builder code = Code.builder();
    for (int i = 0; i < items.size(); i++) {
      if (tuple.items().get(i).nullable()) {
        List<Json> changed = new ArrayList<>(items);
        changed.set(i, Json.NULL);
        code.addStatement(
            "$T.same($S, null, check.with(\"\", $S).$L())",
            TestFile.EXPECT,
            "/" + i,
            new Json.Items(changed).text(),
            TupleItems.name(i));
      }
    }
    return code;
  }

  private static TypeRef ref(TupleType tuple) {
    return new TypeRef.TupleRef(tuple.name());
  }
}
