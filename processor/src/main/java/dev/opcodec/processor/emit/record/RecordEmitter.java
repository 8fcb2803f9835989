package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.companion.Companions;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The records of objects, commands, frames and events that live in this package. */
public final class RecordEmitter {
  private final Plan plan;
  private final Companions companions;
  private final JavaNames names;
  private final RecordProse prose;
  private final Supertypes supertypes;

  private RecordEmitter(Plan plan, Companions companions) {
    this.companions = companions;
    this.plan = plan;
    this.names = plan.names();
    this.prose = new RecordProse(plan);
    this.supertypes = new Supertypes(plan);
  }

  /** The records. */
  public static List<JavaFile> emit(Plan plan, Companions companions) {
    Protocol protocol = plan.protocol();
    RecordEmitter emitter = new RecordEmitter(plan, companions);
    List<JavaFile> files = new ArrayList<>();
    for (RecordType object : protocol.objects()) {
      if (isLocal(object)) {
        files.add(emitter.object(object));
      }
    }
    for (Opcode opcode : protocol.opcodes()) {
      if (isLocal(opcode.sent())) {
        files.add(emitter.ofOpcode(opcode, opcode.sent()));
      }
      if (isLocal(opcode.received())) {
        files.add(emitter.ofOpcode(opcode, opcode.received()));
      }
    }
    for (Event event : protocol.events()) {
      if (isLocal(event.payload())) {
        files.add(emitter.ofEvent(event));
      }
    }
    return files;
  }

  private static boolean isLocal(@Nullable RecordType record) {
    return record != null && Plan.isLocal(record.meta());
  }

  private JavaFile object(RecordType record) {
    TypeSpec.Builder type = TypeSpec.recordBuilder(names.record(record));
    type.addJavadoc(prose.ofObject(record)).addSuperinterfaces(supertypes.of(record, null));
    return file(record, type);
  }

  private JavaFile ofOpcode(Opcode opcode, RecordType record) {
    TypeSpec.Builder type = TypeSpec.recordBuilder(names.record(record));
    type.addJavadoc(prose.ofOpcode(opcode, record))
        .addSuperinterfaces(supertypes.of(record, opcode.role()))
        .addField(
            constant(int.class, "OPCODE", "The opcode's number.")
                .initializer("$L", opcode.code())
                .build())
        .addMethod(
            MethodSpec.methodBuilder("opcode")
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return OPCODE")
                .build());
    return file(record, type);
  }

  private JavaFile ofEvent(Event event) {
    RecordType record = event.payload();
    TypeSpec.Builder type = TypeSpec.recordBuilder(names.record(record));
    type.addJavadoc(prose.ofEvent(event))
        .addSuperinterfaces(supertypes.of(record, event.role()))
        .addField(
            constant(String.class, "EVENT_NAME", "The event's name on the wire.")
                .initializer("$S", event.name())
                .build())
        .addMethod(
            MethodSpec.methodBuilder("eventName")
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return EVENT_NAME")
                .build());
    if (event.role() == Role.READY) {
      // The session reads some of them, and users are spared a step.
      type.addMethods(InnerAccessors.of(record, plan));
    }
    return file(record, type);
  }

  private JavaFile file(RecordType record, TypeSpec.Builder type) {
    ClassName name = names.record(record);
    RecordBody.fill(type, name, record.shape(), Component.of(record, plan));
    companions.addTo(type, record);
    return GeneratedFile.of(names.packageName(), record.meta(), type);
  }

  private static FieldSpec.Builder constant(Class<?> type, String name, String doc) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(new Javadoc().paragraph(doc).build());
  }
}
