package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.UnionType;

/** Writes the class that reads and writes a type. */
public final class Codecs {
  private final RecordCodec records;
  private final TupleCodec tuples;
  private final UnionCodec unions;

  /** The codecs of a plan's types. */
  public Codecs(Plan plan) {
    records = new RecordCodec(plan);
    tuples = new TupleCodec(plan);
    unions = new UnionCodec(plan);
  }

  /** The codec of an object, command, frame or event. */
  public TypeSpec of(RecordType record) {
    return records.codec(record).build();
  }

  /** The codec of a tuple. */
  public TypeSpec of(TupleType tuple) {
    return tuples.codec(tuple).build();
  }

  /** The codec of a union; if a sibling tells it apart, static methods that take its text. */
  public TypeSpec of(UnionType union) {
    return unions.codec(union).build();
  }
}
