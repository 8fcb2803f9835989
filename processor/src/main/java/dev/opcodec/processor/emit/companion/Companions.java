package dev.opcodec.processor.emit.companion;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.codec.Codecs;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.validate.Validators;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The codec and the validator of a type, nested in it and held by its constants. A file of their
 * own would be clearer, but what costs a compiler most is each file.
 */
public final class Companions {
  private final Plan plan;
  private final Codecs codecs;
  private final Validators validators;

  /** The companions of a plan's types. */
  public Companions(Plan plan) {
    this.plan = plan;
    this.codecs = new Codecs(plan);
    this.validators = new Validators(plan);
  }

  /** Adds those of an object, command, frame or event to its record. */
  public void addTo(TypeSpec.Builder type, RecordType record) {
    ClassName name = plan.names().record(record);
    addCodec(type, name, codecs.of(record));
    addValidator(type, name, validators.of(record));
  }

  /** Adds those of a tuple to its record. */
  public void addTo(TypeSpec.Builder type, TupleType tuple) {
    ClassName name = plan.names().tuple(tuple);
    addCodec(type, name, codecs.of(tuple));
    addValidator(type, name, validators.of(tuple));
  }

  /** Adds those of a union to its interface. */
  public void addTo(TypeSpec.Builder type, UnionType union) {
    ClassName name = plan.names().union(union);
    if (union.by() instanceof UnionType.Discriminator.Sibling) {
      // It needs its sibling's text to be read, so it is no JsonCodec.
      type.addType(codecs.of(union));
    } else {
      addCodec(type, name, codecs.of(union));
    }
    addValidator(type, name, validators.of(union));
  }

  private static void addCodec(TypeSpec.Builder type, ClassName name, TypeSpec codec) {
    ClassName codecClass = JavaNames.codec(name);
    type.addField(
            constant(codecClass, "CODEC", "Reads it from JSON and writes it as JSON.")
                .initializer("new $T()", codecClass)
                .build())
        .addType(codec);
  }

  private static void addValidator(
      TypeSpec.Builder type, ClassName name, @Nullable TypeSpec validator) {
    TypeName declared = ParameterizedTypeName.get(RuntimeTypes.VALIDATOR, name);
    if (validator == null) {
      type.addField(
          constant(declared, "VALIDATOR", "Nothing about it is bounded.")
              .initializer("$T.unbounded()", RuntimeTypes.VALIDATOR)
              .build());
      return;
    }
    type.addField(
            constant(declared, "VALIDATOR", "Holds it against the bounds that the schema states.")
                .initializer("new $T()", JavaNames.validator(name))
                .build())
        .addType(validator);
  }

  private static FieldSpec.Builder constant(TypeName type, String name, String doc) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(new Javadoc().paragraph(doc).build());
  }
}
