package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All emitters, in one list. */
public final class Emitters {
  private static final List<Emitter> TYPES =
      List.of(
          RecordEmitter::emit,
          EnumEmitter::emit,
          FlagsEmitter::emit,
          FamilyEmitter::emit,
          OpcodeEmitter::emit,
          CloseCodeEmitter::emit,
          IntentEmitter::emit,
          SchemaInfoEmitter::emit);

  /** What reads, writes and checks those types. */
  private static final List<Emitter> SUPPORT =
      List.of(
          new UnionEmitter()::emit,
          new TupleEmitter()::emit,
          new CodecEmitter()::emit,
          new UnionCodecEmitter()::emit,
          new ValidatorEmitter()::emit);

  /** One kind of output. */
  @FunctionalInterface
  private interface Emitter {
    List<JavaFile> emit(Protocol protocol, JavaNames names);
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
    List<JavaFile> files = new ArrayList<>(types(protocol, names, baseProtocol));
    SUPPORT.forEach(emitter -> files.addAll(emitter.emit(protocol, names)));
    files.sort(Comparator.comparing(file -> file.typeSpec().name()));
    return List.copyOf(files);
  }

  /** What a user of the protocol names in code: everything but codecs and validators. */
  static List<JavaFile> types(
      Protocol protocol, JavaNames names, @Nullable ClassName baseProtocol) {
    List<JavaFile> files = new ArrayList<>();
    TYPES.forEach(emitter -> files.addAll(emitter.emit(protocol, names)));
    files.addAll(ProtocolEmitter.emit(protocol, names, baseProtocol));
    return files;
  }
}
