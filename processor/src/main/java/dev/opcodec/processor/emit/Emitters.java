package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.emit.companion.Companions;
import dev.opcodec.processor.emit.enums.EnumEmitter;
import dev.opcodec.processor.emit.enums.FlagsEmitter;
import dev.opcodec.processor.emit.family.CloseCodeEmitter;
import dev.opcodec.processor.emit.family.FamilyEmitter;
import dev.opcodec.processor.emit.family.IntentEmitter;
import dev.opcodec.processor.emit.family.OpcodeEmitter;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.record.RecordEmitter;
import dev.opcodec.processor.emit.record.TupleEmitter;
import dev.opcodec.processor.emit.table.ProtocolEmitter;
import dev.opcodec.processor.emit.table.SchemaInfoEmitter;
import dev.opcodec.processor.emit.union.UnionEmitter;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All emitters, in one list. */
public final class Emitters {
  private Emitters() {}

  /**
   * Everything that a protocol becomes in its package.
   *
   * @param baseProtocol the class of the base's table, null without a base
   * @return the files, sorted by the names of their classes
   */
  public static List<JavaFile> emit(
      Protocol protocol, JavaNames names, @Nullable ClassName baseProtocol) {
    Plan plan = new Plan(protocol, names, baseProtocol);
    Companions companions = new Companions(plan);
    List<JavaFile> files = new ArrayList<>();
    files.addAll(RecordEmitter.emit(plan, companions));
    files.addAll(TupleEmitter.emit(plan, companions));
    files.addAll(UnionEmitter.emit(plan, companions));
    files.addAll(EnumEmitter.emit(plan));
    files.addAll(FlagsEmitter.emit(plan));
    files.addAll(FamilyEmitter.emit(plan));
    files.addAll(OpcodeEmitter.emit(plan));
    files.addAll(CloseCodeEmitter.emit(plan));
    files.addAll(IntentEmitter.emit(plan));
    files.addAll(SchemaInfoEmitter.emit(plan));
    files.addAll(ProtocolEmitter.emit(plan));
    files.sort(Comparator.comparing(file -> file.typeSpec().name()));
    return files;
  }
}
