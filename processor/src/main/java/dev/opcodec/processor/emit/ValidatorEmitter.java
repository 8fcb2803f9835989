package dev.opcodec.processor.emit;

import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.List;

/** Writes a validator beside every record, union and tuple that is generated in this run. */
final class ValidatorEmitter {
  /** The validators, in the order of their definitions. */
  List<JavaFile> emit(Protocol protocol, JavaNames names) {
    CodecModel model = new CodecModel(protocol, names);
    ValidatorReach reach = new ValidatorReach(protocol);
    String packageName = names.packageName();
    List<JavaFile> files = new ArrayList<>();
    ValidatorOfRecord records = new ValidatorOfRecord(model, reach);
    for (RecordType record : model.localRecords()) {
      files.add(CodecFile.of(packageName, record.meta(), records.validator(record)));
    }
    ValidatorOfUnion unions = new ValidatorOfUnion(model, reach);
    for (UnionType union : model.localUnions()) {
      files.add(CodecFile.of(packageName, union.meta(), unions.validator(union)));
    }
    ValidatorOfTuple tuples = new ValidatorOfTuple(model, reach);
    for (TupleType tuple : model.localTuples()) {
      files.add(CodecFile.of(packageName, tuple.meta(), tuples.validator(tuple)));
    }
    return files;
  }
}
