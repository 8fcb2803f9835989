package dev.opcodec.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a type that the processor wrote, and says from what. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface SchemaGenerated {
  /** The schema file that holds the definition, as it was named in the import or extension. */
  String file();

  /** The definition in that file, such as {@code opcodes.STREAM_CREATE}. */
  String definition();

  /** On the protocol table of an overlay only: the table of the protocol that it builds on. */
  Class<?> base() default void.class;

  /** On a protocol table only: every root file of the protocol, base first. */
  String[] roots() default {};

  /** On a protocol table only: the digest of all files that the protocol was read from. */
  String digest() default "";
}
