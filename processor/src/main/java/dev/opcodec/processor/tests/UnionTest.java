package dev.opcodec.processor.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.UnionCases;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.UnionType.Discriminator;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The test of one union: each case, and what is none. */
final class UnionTest {
  private static final String UNLISTED = "opcodec~unlisted";

  private final Plan plan;
  private final UnionType union;
  private final ClassName type;

  private UnionTest(Plan plan, UnionType union) {
    this.plan = plan;
    this.union = union;
    this.type = plan.names().union(union);
  }

  static JavaFile file(Plan plan, UnionType union) {
    return GeneratedFile.of(
        plan.names().packageName(), union.meta(), new UnionTest(plan, union).test());
  }

  private TypeSpec.Builder test() {
    Code codecs =
        union.by() instanceof Discriminator.Sibling
            ? Code.of("$1T::read, $1T::write", JavaNames.codec(type))
            : Code.of("$T.CODEC", type);
    TypeSpec.Builder test = TestFile.of(type, false);
    test.addField(
        FieldSpec.builder(
                ParameterizedTypeName.get(TestFile.UNION_CHECK, type), "check", TestFile.kept())
            .initializer(Code.of("$T.of($L)", TestFile.UNION_CHECK, codecs).block())
            .build());
    TestFile.addTest(test, "tells_its_cases_apart", cases());
    TestFile.addTest(test, "keeps_what_is_no_case", unknown());
    return test;
  }

  private Code.Builder cases() {
    Code.Builder code = Code.builder();
    Samples samples = new Samples(plan);
    for (UnionCases.JavaCase each : new UnionCases(plan).all(union)) {
      Json sample = samples.ofCase(union, each.schema());
      if (sample != null) {
        String tag = union.by() instanceof Discriminator.Sibling ? each.schema().tag() : null;
        code.addStatement(
            "check.reads($S,$W$L,$W$T.class)", tag, Literal.of(sample.text()), each.javaType());
      }
    }
    return code;
  }

  private Code.Builder unknown() {
    Code.Builder code = Code.builder();
    ClassName unknown = type.nestedClass("Unknown");
    for (Stray stray : strays()) {
      code.addStatement("check.keeps($S, $S, $T.class)", stray.tag(), stray.json(), unknown);
    }
    return code;
  }

  /** A value of no case, with its sibling's text. */
  private record Stray(@Nullable String tag, String json) {}

  private List<Stray> strays() {
    List<Stray> strays = new ArrayList<>();
    if (union.by() instanceof Discriminator.Sibling) {
      strays.add(new Stray(UNLISTED, "{\"a\":[1]}"));
      strays.add(new Stray(null, "\"x\""));
    } else if (union.by() instanceof Discriminator.Tag tag) {
      String key = new Json.Text(tag.wireName()).text();
      strays.add(new Stray(null, "{" + key + ":\"" + UNLISTED + "\",\"a\":[1]}"));
      strays.add(new Stray(null, "{" + key + ":null}"));
      strays.add(new Stray(null, "{}"));
    } else if (union.by() instanceof Discriminator.Keys) {
      strays.add(new Stray(null, "[1,{}]"));
      if (union.cases().stream().noneMatch(each -> each.has().isEmpty())) {
        strays.add(new Stray(null, "{\"" + UNLISTED + "\":1}"));
      }
    } else {
      List<String> kinds = new ArrayList<>(List.of("true", "[[]]", "{}", "\"x\"", "1", "null"));
      union.cases().forEach(each -> kinds.removeAll(ofKind(each.type())));
      kinds.forEach(json -> strays.add(new Stray(null, json)));
    }
    return strays;
  }

  /** Which of these may be of the type. */
  private static List<String> ofKind(TypeRef type) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return switch (ref.scalar()) {
        case ID, STRING, TIMESTAMP -> List.of("\"x\"");
        case INTEGER, INT32, FLOAT -> List.of("1");
        case BOOLEAN -> List.of("true");
        case OBJECT -> List.of("{}");
        case NULL -> List.of("null");
        case ANY -> List.of("true", "[[]]", "{}", "\"x\"", "1", "null");
      };
    }
    if (type instanceof TypeRef.ListRef || type instanceof TypeRef.TupleRef) {
      return List.of("[[]]");
    }
    if (type instanceof TypeRef.EnumRef || type instanceof TypeRef.FlagsRef) {
      return List.of("\"x\"", "1");
    }
    if (type instanceof TypeRef.ObjectRef || type instanceof TypeRef.MapRef) {
      return List.of("{}");
    }
    return List.of("true", "[[]]", "{}", "\"x\"", "1", "null");
  }
}
