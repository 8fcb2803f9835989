package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.emit.codec.CodecEmitter;
import dev.opcodec.processor.emit.codec.UnionCodecEmitter;
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
import dev.opcodec.processor.emit.validate.ValidatorEmitter;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All emitters, in one list. */
public final class Emitters {
  private static final List<Emitter> ALL =
      List.of(
          RecordEmitter::emit,
          TupleEmitter::emit,
          UnionEmitter::emit,
          EnumEmitter::emit,
          FlagsEmitter::emit,
          FamilyEmitter::emit,
          OpcodeEmitter::emit,
          CloseCodeEmitter::emit,
          IntentEmitter::emit,
          CodecEmitter::emit,
          UnionCodecEmitter::emit,
          ValidatorEmitter::emit,
          SchemaInfoEmitter::emit,
          ProtocolEmitter::emit);

  /** One kind of output. */
  @FunctionalInterface
  private interface Emitter {
    List<JavaFile> emit(Plan plan);
  }

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
    return ALL.stream()
        .flatMap(emitter -> emitter.emit(plan).stream())
        .sorted(Comparator.comparing(file -> file.typeSpec().name()))
        .toList();
  }
}
