package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import java.util.ArrayList;
import java.util.List;

/** Writes a codec beside every record and tuple that is generated in this run. */
public final class CodecEmitter {
  private CodecEmitter() {}

  /** The codecs, in the order of their definitions. */
  public static List<JavaFile> emit(Plan plan) {
    RecordCodec records = new RecordCodec(plan);
    TupleCodec tuples = new TupleCodec(plan);
    List<JavaFile> files = new ArrayList<>();
    for (RecordType record : plan.localRecords()) {
      files.add(GeneratedFile.of(plan.names().packageName(), record.meta(), records.codec(record)));
    }
    for (TupleType tuple : plan.localTuples()) {
      files.add(GeneratedFile.of(plan.names().packageName(), tuple.meta(), tuples.codec(tuple)));
    }
    return files;
  }
}
