package dev.opcodec.processor.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.companion.Companions;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MarksProse;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.UnionCases;
import dev.opcodec.processor.emit.record.ComponentGuard;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The sealed interface of every union that is generated in this run. Objects of the same origin
 * implement it; see {@link UnionCases} for all other cases.
 */
public final class UnionEmitter {
  private static final String SHARED =
      "What all cases have can be read without telling them apart. In an {@link Unknown} it is"
          + " looked for at each call: a key that is missing or not of its type is then a"
          + " {@code JsonDecodeException}, unless the accessor allows it to be missing.";

  private final Plan plan;
  private final Companions companions;
  private final UnionCases cases;

  private UnionEmitter(Plan plan, Companions companions) {
    this.companions = companions;
    this.plan = plan;
    this.cases = new UnionCases(plan);
  }

  /** The interfaces, in the order of their definitions. */
  public static List<JavaFile> emit(Plan plan, Companions companions) {
    UnionEmitter emitter = new UnionEmitter(plan, companions);
    String packageName = plan.names().packageName();
    return plan.localUnions().stream()
        .map(union -> GeneratedFile.of(packageName, union.meta(), emitter.union(union)))
        .toList();
  }

  private TypeSpec.Builder union(UnionType union) {
    ClassName self = cases.interfaceOf(union);
    SharedAccessors shared = new SharedAccessors(plan, union);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
            .addJavadoc(doc(union.meta(), union.by(), !shared.isEmpty()))
            .addMethods(shared.declared());
    for (UnionCases.JavaCase each : cases.distinct(union)) {
      type.addPermittedSubclass(each.javaType());
      if (each.wrapped()) {
        type.addType(wrapper(each, self, shared.ofWrapper()));
      }
    }
    type.addPermittedSubclass(cases.unknownOf(union)).addType(unknown(self, shared.ofUnknown()));
    companions.addTo(type, union);
    return type;
  }

  private static CodeBlock doc(Meta meta, UnionType.Discriminator by, boolean shares) {
    String doc =
        meta.doc().isBlank()
            ? "One of several types."
            : MarksProse.sentence(Javadoc.escape(meta.doc()));
    return new Javadoc()
        .paragraph(doc)
        .paragraph(
            "Told apart by "
                + toldApart(by)
                + ". A value of none of the listed cases is an {@link Unknown}.")
        .paragraph(shares ? SHARED : "")
        .paragraph(MarksProse.of(meta.marks()))
        .build();
  }

  private static String toldApart(UnionType.Discriminator by) {
    if (by instanceof UnionType.Discriminator.Tag tag) {
      return "the key " + Javadoc.code(tag.wireName());
    }
    if (by instanceof UnionType.Discriminator.Sibling sibling) {
      return "the field " + Javadoc.code(sibling.wireName()) + " beside it";
    }
    return by instanceof UnionType.Discriminator.Kind
        ? "the kind of JSON"
        : "the keys that are present";
  }

  private TypeSpec wrapper(UnionCases.JavaCase each, ClassName self, List<MethodSpec> accessors) {
    TypeSpec.Builder wrapper = nested(each.javaType().simpleName(), self);
    if (each.isNull()) {
      return wrapper
          .addJavadoc(new Javadoc().paragraph("The case in which the value is null.").build())
          .recordConstructor(MethodSpec.constructorBuilder().build())
          .build();
    }
    Javadoc doc =
        new Javadoc()
            .paragraph("The case in which the value is of this type.")
            .tag("param", "value what was on the wire");
    wrapper.addJavadoc(doc.build()).addMethods(accessors);
    return component(wrapper, each.type(), plan.types().of(each.type()), "value");
  }

  private static TypeSpec unknown(ClassName self, List<MethodSpec> accessors) {
    Javadoc doc =
        new Javadoc()
            .paragraph("A case that the schema does not list; it is written as it was read.")
            .tag("param", "json the value as it came");
    TypeSpec.Builder unknown = nested(UnionCases.UNKNOWN, self).addJavadoc(doc.build());
    unknown.addMethods(accessors);
    return component(unknown, TypeRef.of(Scalar.ANY), RuntimeTypes.RAW_JSON, "json");
  }

  private static TypeSpec.Builder nested(String name, ClassName self) {
    return TypeSpec.recordBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addSuperinterface(self);
  }

  private static TypeSpec component(
      TypeSpec.Builder record, TypeRef type, TypeName there, String name) {
    record.recordConstructor(MethodSpec.constructorBuilder().addParameter(there, name).build());
    Code guard = ComponentGuard.of(type, name, !there.isPrimitive());
    if (!guard.isEmpty()) {
      record.addMethod(
          MethodSpec.compactConstructorBuilder()
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc(new Javadoc().paragraph("Refuses null.").build())
              .addCode(guard.block())
              .build());
    }
    return record.build();
  }
}
