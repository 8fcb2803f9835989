package dev.opcodec.processor.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.RecordType.Shape;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The test of one record: every key, each absent and null, at and beyond each bound. */
final class RecordTest {
  private static final Code VALUE = Code.of("value");

  private final Plan plan;
  private final RecordType record;
  private final ClassName type;
  private final Samples samples;
  private final boolean isBare;
  private final Json full;

  private RecordTest(Plan plan, RecordType record) {
    this.plan = plan;
    this.record = record;
    this.type = plan.names().record(record);
    this.samples = new Samples(plan);
    this.isBare = record.shape() != Shape.OBJECT;
    this.full = samples.full(record);
  }

  static JavaFile file(Plan plan, RecordType record) {
    return GeneratedFile.of(
        plan.names().packageName(), record.meta(), new RecordTest(plan, record).test());
  }

  private TypeSpec.Builder test() {
    boolean deprecated =
        record.fields().stream().anyMatch(field -> field.marks().deprecation() != null);
    TypeSpec.Builder test = TestFile.of(type, deprecated);
    test.addField(
        FieldSpec.builder(
                ParameterizedTypeName.get(TestFile.TYPE_CHECK, type), "check", TestFile.kept())
            .initializer(
                Code.of(
                        "$T.of($W$T.CODEC,$W$T.VALIDATOR,$W$L)",
                        TestFile.TYPE_CHECK,
                        type,
                        type,
                        Literal.of(full.text()))
                    .block())
            .build());
    TestFile.addTest(test, "reads_and_writes_every_key", everyKey());
    TestFile.addTest(test, "tells_absent_from_null", presence());
    TestFile.addTest(test, "takes_every_value_of_a_type", otherValues());
    TestFile.addTest(test, "keeps_to_its_bounds", bounds());
    TestFile.addTest(test, "keeps_to_its_rules", rules());
    return test;
  }

  private Code.Builder everyKey() {
    Code.Builder code = Code.builder().addStatement("check.roundTrips()");
    addIdentity(code);
    if (record.shape() == Shape.EMPTY) {
      return code.addStatement("check.passesOver($S, $S, $S)", "{}", "[1]", "true");
    }
    if (!isBare) {
      if (plan.keepsUnknownKeys(record)) {
        code.addStatement("check.keepsUnknownKeys($T::unknownKeys)", type);
      } else {
        code.addStatement("check.dropsUnknownKeys()");
      }
    }
    if (!record.fields().isEmpty()) {
      code.addStatement("$T value = check.value()", type);
      Components components = new Components(plan);
      for (Field field : record.fields()) {
        components.compare(VALUE, field, isBare, sample(field), code);
      }
    }
    return code;
  }

  /** The number or name that the record says it has. */
  private void addIdentity(Code.Builder code) {
    switch (record.kind()) {
      case COMMAND, FRAME ->
          code.addStatement(
              "$T.same($S, $L, check.value().opcode())",
              TestFile.EXPECT,
              "opcode",
              plan.opcode(record.name()).code());
      case EVENT ->
          code.addStatement(
              "$T.same($S, $S, check.value().eventName())",
              TestFile.EXPECT,
              "event",
              record.name());
      case OBJECT -> {}
    }
  }

  private Code.Builder presence() {
    return new PresenceLines(plan, type, isBare).of(record);
  }

  /** One boolean after the other is true, and what is open takes what the schema does not list. */
  private Code.Builder otherValues() {
    Code.Builder code = Code.builder();
    Components components = new Components(plan);
    OtherValues others = new OtherValues(plan);
    for (Field field : record.fields()) {
      for (Json other : others.of(field)) {
        if (field.type().equals(TypeRef.of(Scalar.INTEGER)) && other.text().length() > 18) {
          code.addStatement("check.with($S, $S)", key(field), other.text());
          continue;
        }
        Code changed = Code.of("check.with($S, $L)", key(field), Literal.of(other.text()));
        components.compare(changed, field, isBare, other, code);
      }
    }
    return code;
  }

  private Code.Builder bounds() {
    Code.Builder code = Code.builder();
    Set<String> all = keys();
    List<String> broken = new ObjectRules(record).broken(all);
    for (Field field : record.fields()) {
      List<String> own = Breaches.of(key(field), field.type(), field.constraints(), sample(field));
      if (!own.isEmpty()) {
        // No value was found that keeps to them, and so none is told from those that do not.
        broken.addAll(own);
        continue;
      }
      for (Json edge : Edges.of(samples, field.type(), field.constraints())) {
        addEdge(field, edge, code);
      }
      InnerBreach inner = InnerBreach.find(plan, samples, field);
      if (inner != null) {
        addRefused(key(field), inner.value(), inner.at(key(field)), code);
      }
    }
    return code.isEmpty() && record.rules().isEmpty() && broken.isEmpty()
        ? code.addStatement("check.breaks($T.of())", List.class)
        : Code.builder()
            .addStatement("check.breaks($T.of()$L)", List.class, strings(broken))
            .add(code.build());
  }

  private void addEdge(Field field, Json edge, Code.Builder code) {
    List<String> broken = Breaches.of(key(field), field.type(), field.constraints(), edge);
    if (broken.isEmpty()) {
      code.addStatement("check.allows($S,$W$L)", key(field), Literal.of(edge.text()));
    } else {
      addRefused(key(field), edge, broken, code);
    }
  }

  private static void addRefused(String key, Json value, List<String> broken, Code.Builder code) {
    code.addStatement("check.refuses($S,$W$L$L)", key, Literal.of(value.text()), strings(broken));
  }

  private Code.Builder rules() {
    Code.Builder code = Code.builder();
    ObjectRules rules = new ObjectRules(record);
    Set<String> mentioned = rules.mentioned();
    for (Set<String> present : KeySets.of(mentioned)) {
      Set<String> there = keys();
      there.removeAll(mentioned);
      there.addAll(present);
      Set<String> gone = keys();
      gone.removeAll(there);
      code.addStatement(
          "check.breaks($T.of($L)$L)",
          List.class,
          gone.stream().map(key -> Code.of("$S", key)).collect(Code.joining(",$W")),
          strings(rules.broken(there)));
    }
    return code;
  }

  private Json sample(Field field) {
    return isBare ? full : ((Json.Keys) full).values().get(field.wireName());
  }

  private String key(Field field) {
    return isBare ? "" : field.wireName();
  }

  private Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    record.fields().forEach(field -> keys.add(field.wireName()));
    return keys;
  }

  private static Code strings(List<String> texts) {
    return texts.stream().map(text -> Code.of(",$W$S", text)).collect(Code.joining(""));
  }
}
