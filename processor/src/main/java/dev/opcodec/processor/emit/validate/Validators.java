package dev.opcodec.processor.emit.validate;

import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.UnionType;
import org.jspecify.annotations.Nullable;

/** Writes the class that holds a type against its bounds, for a type that has any. */
public final class Validators {
  private final RecordValidator records;
  private final UnionValidator unions;
  private final TupleValidator tuples;

  /** The validators of a plan's types. */
  public Validators(Plan plan) {
    Reach reach = new Reach(plan.protocol());
    records = new RecordValidator(plan, reach);
    unions = new UnionValidator(plan, reach);
    tuples = new TupleValidator(plan, reach);
  }

  /** The validator of an object, command, frame or event, null if nothing about it is bounded. */
  public @Nullable TypeSpec of(RecordType record) {
    return records.validator(record);
  }

  /** The validator of a union, null if nothing about its cases is bounded. */
  public @Nullable TypeSpec of(UnionType union) {
    return unions.validator(union);
  }

  /** The validator of a tuple, null if nothing about its items is bounded. */
  public @Nullable TypeSpec of(TupleType tuple) {
    return tuples.validator(tuple);
  }
}
