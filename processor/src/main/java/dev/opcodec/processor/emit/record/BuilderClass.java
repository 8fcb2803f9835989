package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The nested builder of a record, and the two methods that lead to it. */
final class BuilderClass {
  private static final TypeName STRINGS = ParameterizedTypeName.get(List.class, String.class);

  private final ClassName record;
  private final ClassName builder;
  private final List<Component> components;

  BuilderClass(ClassName record, List<Component> components) {
    this.record = record;
    this.builder = record.nestedClass("Builder");
    this.components = components;
  }

  /** {@code static Builder builder()}. */
  MethodSpec builderMethod() {
    return MethodSpec.methodBuilder("builder")
        .addJavadoc(new Javadoc().paragraph("A builder without any component.").build())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(builder)
        .addStatement("return new Builder()")
        .build();
  }

  /** {@code Builder toBuilder()}; a component cannot be called {@code builder}, the local is. */
  MethodSpec toBuilderMethod() {
    Code.Builder body = Code.builder().addStatement("Builder builder = new Builder()");
    for (Component component : components) {
      body.addStatement("builder.$1L = $1L", component.name());
    }
    body.addStatement("return builder");
    return MethodSpec.methodBuilder("toBuilder")
        .addJavadoc(new Javadoc().paragraph("A builder with these components.").build())
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addCode(body.build().block())
        .build();
  }

  /** The nested class. */
  TypeSpec nestedClass() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addJavadoc(
                new Javadoc()
                    .paragraph("Collects the components of {@link " + record.simpleName() + "}.")
                    .build())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    components.forEach(component -> type.addField(field(component)));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Component component : components) {
      type.addMethod(setter(component));
      if (component.isOmittable()) {
        type.addMethod(plainSetter(component));
      }
    }
    return type.addMethod(build()).build();
  }

  private static FieldSpec field(Component component) {
    TypeName type =
        component.isRequired() ? Annotations.nullable(component.type()) : component.type();
    FieldSpec.Builder field = FieldSpec.builder(type, component.name(), Modifier.PRIVATE);
    if (component.isOmittable()) {
      field.initializer("$T.absent()", RuntimeTypes.OMITTABLE);
    } else if (component.isUnknownKeys()) {
      field.initializer("$T.NONE", RuntimeTypes.UNKNOWN_KEYS);
    }
    return field.build();
  }

  private MethodSpec setter(Component component) {
    Code value =
        component.isNeverNull()
            ? Code.of(
                "$T.requireNonNull($L,$W$S)", Objects.class, component.name(), component.name())
            : Code.of("$L", component.name());
    return setter(component, component.type(), value);
  }

  /** For an {@code Omittable}: the setter that takes the value itself, or null for a JSON null. */
  private MethodSpec plainSetter(Component component) {
    return setter(
        component,
        Annotations.nullable(component.value()),
        Code.of("$T.ofNullable($L)", RuntimeTypes.OMITTABLE, component.name()));
  }

  private MethodSpec setter(Component component, TypeName parameter, Code value) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(component.name())
            .addJavadoc(FieldProse.ofMethod(component.field()));
    method.addAnnotations(component.deprecation());
    Code.Builder body =
        Code.builder()
            .addStatement("this.$L =$W$L", component.name(), value)
            .addStatement("return this");
    return method
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addParameter(parameter, component.name())
        .addCode(body.build().block())
        .build();
  }

  private MethodSpec build() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(record);
    List<String> required =
        components.stream().filter(Component::isRequired).map(Component::name).toList();
    Code.Builder body = Code.builder();
    if (required.isEmpty()) {
      method.addJavadoc(new Javadoc().paragraph("The record.").build());
    } else {
      method.addJavadoc(
          new Javadoc()
              .paragraph("The record.")
              .tag("throws", "IllegalStateException if a required component was not given")
              .build());
      requireAll(required, body);
    }
    body.addStatement("return new $T($L)", record, arguments());
    return method.addCode(body.build().block()).build();
  }

  private void requireAll(List<String> required, Code.Builder body) {
    String missing = localName("missing");
    body.addStatement("$T $L = new $T<>()", STRINGS, missing, ArrayList.class);
    for (String name : required) {
      body.beginControlFlow("if ($L == null)", name)
          .addStatement("$L.add($S)", missing, name)
          .endControlFlow();
    }
    body.beginControlFlow("if (!$L.isEmpty())", missing)
        .addStatement(
            "throw new $T($S$W+ $T.join($S, $L))",
            IllegalStateException.class,
            record.simpleName() + " lacks ",
            String.class,
            ", ",
            missing)
        .endControlFlow();
  }

  /** A name for a local that hides none of the builder's fields. */
  private String localName(String wanted) {
    Scope scope = Scope.of();
    components.forEach(component -> scope.name(component.name()));
    return scope.name(wanted);
  }

  private Code arguments() {
    return components.stream()
        .map(component -> Code.of("$L", component.name()))
        .collect(Code.joining(",$W"));
  }
}
