package dev.opcodec.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the annotated package filled with the Java form of a protocol schema.
 *
 * <p>Placed on a {@code package-info.java}; the annotation processor reads the named YAML files
 * while {@code javac} runs and writes the generated types into that package.
 *
 * <pre>{@code
 * @GatewaySchema(base = GatewayProtocol.class, extensions = "com/acme/gateway/acme.yaml")
 * package com.acme.gateway;
 * }</pre>
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface GatewaySchema {
  /**
   * The generated protocol table to build on, usually {@code
   * dev.opcodec.runtime.gateway.GatewayProtocol.class}. Only what the extensions add, amend or
   * replace, and what reaches it, is generated. Without a base, the extensions are a whole protocol
   * of their own.
   */
  Class<?> base() default void.class;

  /**
   * The YAML files, in order. Each is a path with {@code /}, searched for in the directories given
   * by the processor option {@code opcodec.schema.path}, in the source path, the class output, the
   * class path and the module path.
   */
  String[] extensions();
}
