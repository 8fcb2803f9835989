package dev.opcodec.processor.emit;

import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.List;

/** Writes a codec beside every record and tuple that is generated in this run. */
final class CodecEmitter {
  /** The codecs, in the order of their definitions. */
  List<JavaFile> emit(Protocol protocol, JavaNames names) {
    CodecModel model = new CodecModel(protocol, names);
    CodecOfRecord records = new CodecOfRecord(model);
    CodecOfTuple tuples = new CodecOfTuple(model);
    List<JavaFile> files = new ArrayList<>();
    for (RecordType record : model.localRecords()) {
      files.add(CodecFile.of(names.packageName(), record.meta(), records.codec(record)));
    }
    for (TupleType tuple : model.localTuples()) {
      files.add(CodecFile.of(names.packageName(), tuple.meta(), tuples.codec(tuple)));
    }
    return files;
  }
}
