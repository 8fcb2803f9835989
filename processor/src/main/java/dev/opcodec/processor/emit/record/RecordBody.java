package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.model.RecordType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** What all generated records have in common: components, checks, copies and builder. */
final class RecordBody {
  private RecordBody() {}

  /** Adds the components and everything that follows from them. */
  static void fill(
      TypeSpec.Builder type, ClassName name, RecordType.Shape shape, List<Component> components) {
    type.addModifiers(Modifier.PUBLIC).recordConstructor(header(components));
    CompactConstructor.of(components).ifPresent(type::addMethod);
    if (components.isEmpty()) {
      type.addField(instance(name));
      return;
    }
    components.stream()
        .map(DeprecatedAccessor::of)
        .flatMap(Optional::stream)
        .forEach(type::addMethod);
    // The constructor of a single component says as much as a builder would.
    if (shape == RecordType.Shape.OBJECT) {
      BuilderClass builder = new BuilderClass(name, components);
      components.forEach(component -> type.addMethod(WithMethod.emit(name, component)));
      type.addMethod(builder.builderMethod())
          .addMethod(builder.toBuilderMethod())
          .addType(builder.nestedClass());
    }
    SecretToString.of(name, components).ifPresent(type::addMethod);
  }

  private static MethodSpec header(List<Component> components) {
    MethodSpec.Builder header = MethodSpec.constructorBuilder();
    for (Component component : components) {
      header.addParameter(ParameterSpec.builder(component.type(), component.name()).build());
    }
    return header.build();
  }

  private static FieldSpec instance(ClassName name) {
    return FieldSpec.builder(name, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(new Javadoc().paragraph("It has no components: one is enough.").build())
        .initializer("new $T()", name)
        .build();
  }
}
