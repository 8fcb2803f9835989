package dev.opcodec.processor.emit.validate;

import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
import java.util.List;

/** Writes a validator beside every record, union and tuple that is generated in this run. */
public final class ValidatorEmitter {
  private ValidatorEmitter() {}

  /** The validators, in the order of their definitions. */
  public static List<JavaFile> emit(Plan plan) {
    Reach reach = new Reach(plan.protocol());
    String packageName = plan.names().packageName();
    List<JavaFile> files = new ArrayList<>();
    RecordValidator records = new RecordValidator(plan, reach);
    for (RecordType record : plan.localRecords()) {
      files.add(GeneratedFile.of(packageName, record.meta(), records.validator(record)));
    }
    UnionValidator unions = new UnionValidator(plan, reach);
    for (UnionType union : plan.localUnions()) {
      files.add(GeneratedFile.of(packageName, union.meta(), unions.validator(union)));
    }
    TupleValidator tuples = new TupleValidator(plan, reach);
    for (TupleType tuple : plan.localTuples()) {
      files.add(GeneratedFile.of(packageName, tuple.meta(), tuples.validator(tuple)));
    }
    return files;
  }
}
