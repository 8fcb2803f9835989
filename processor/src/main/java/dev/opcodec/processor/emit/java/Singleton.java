package dev.opcodec.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** A class without state, nested in a generated type that holds its only instance. */
public final class Singleton {
  private Singleton() {}

  /** The start of a class that implements the interface for the type. */
  public static TypeSpec.Builder of(ClassName self, ClassName implemented, ClassName type) {
    return TypeSpec.classBuilder(self)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(ParameterizedTypeName.get(implemented, type));
  }

  /** Keeps everybody else from making an instance. */
  public static MethodSpec privateConstructor() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
  }
}
