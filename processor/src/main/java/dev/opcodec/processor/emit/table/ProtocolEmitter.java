package dev.opcodec.processor.emit.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MarksProse;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The protocol table: what a session looks up commands, frames and events in. */
public final class ProtocolEmitter {
  /** Keeps each method far below the size above which the JIT leaves a method alone. */
  private static final int WEIGHT_PER_METHOD = 40;

  private static final ClassName BUILDER = RuntimeTypes.PROTOCOL_BUILDER;

  private final Plan plan;
  private final Protocol protocol;
  private final JavaNames names;
  private final @Nullable ClassName base;
  private final Code.Builder calls = Code.builder();
  private final List<MethodSpec> methods = new ArrayList<>();

  private ProtocolEmitter(Plan plan) {
    this.plan = plan;
    this.protocol = plan.protocol();
    this.names = plan.names();
    this.base = plan.baseTable();
  }

  /** The table's class. */
  public static List<JavaFile> emit(Plan plan) {
    return List.of(new ProtocolEmitter(plan).file());
  }

  private JavaFile file() {
    TableEntries entries = new TableEntries(plan);
    fill("commands", entries.commands());
    fill("frames", entries.frames());
    fill("events", entries.events());
    fill("closeCodes", entries.closeCodes());
    ClassName name = names.local(protocol.name() + "Protocol");
    String doc =
        protocol.doc().isBlank() ? "The protocol " + protocol.name() + "." : protocol.doc();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(new Javadoc().paragraph(MarksProse.sentence(Javadoc.escape(doc))).build())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addField(
                FieldSpec.builder(
                        RuntimeTypes.PROTOCOL_TABLE,
                        "PROTOCOL",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .addJavadoc(
                        new Javadoc().paragraph("The table that a session is built with.").build())
                    .initializer("build()")
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(build())
            .addMethods(methods);
    return GeneratedFile.ofTable(names.packageName(), protocol, base, type);
  }

  private MethodSpec build() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(RuntimeTypes.PROTOCOL_TABLE);
    ClassName info = names.local("SchemaInfo");
    if (base == null) {
      method
          .addStatement(
              "$T builder =$W$T.builder($S, $T.VERSION, $T.DIGEST)",
              BUILDER,
              RuntimeTypes.PROTOCOL_TABLE,
              protocol.name(),
              info,
              info)
          .addCode(roots().block());
    } else {
      method.addStatement(
          "$T builder =$W$T.extending($T.PROTOCOL, $S, $T.DIGEST)",
          BUILDER,
          RuntimeTypes.PROTOCOL_TABLE,
          base,
          protocol.name(),
          info);
    }
    return method.addCode(calls.build().block()).addStatement("return builder.build()").build();
  }

  /** What only a protocol without a base says: its envelope and its cases for the unknown. */
  private Code roots() {
    Envelope keys = protocol.envelope();
    Code.Builder code = Code.builder();
    code.addStatement(
        "builder.envelope(new $T($S, $S, $S, $S))",
        RuntimeTypes.ENVELOPE,
        keys.opcode(),
        keys.data(),
        keys.sequence(),
        keys.event());
    code.addStatement("builder.unknownCommand($T::new)", names.family("UnknownCommand"));
    code.addStatement("builder.unknownFrame($T::new)", names.family("UnknownFrame"));
    plan.dispatch()
        .ifPresent(
            dispatch -> {
              ClassName frame = names.family("DispatchFrame");
              code.addStatement("builder.unknownEvent($T::new)", names.family("UnknownEvent"));
              code.addStatement(
                  "builder.dispatch($L, $T.class,$W$T.class,$W$T::new)",
                  dispatch.code(),
                  frame,
                  names.family("DispatchEvent"),
                  frame);
            });
    return code.build();
  }

  private void fill(String section, List<TableEntries.Entry> entries) {
    List<Code> chunks = chunks(entries);
    for (int i = 0; i < chunks.size(); i++) {
      String name = chunks.size() == 1 ? section : section + (i + 1);
      calls.addStatement("$L(builder)", name);
      methods.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(BUILDER, "builder")
              .addCode(chunks.get(i).block())
              .build());
    }
  }

  private static List<Code> chunks(List<TableEntries.Entry> entries) {
    List<Code> chunks = new ArrayList<>();
    Code.Builder chunk = Code.builder();
    int weight = 0;
    for (TableEntries.Entry entry : entries) {
      if (weight > 0 && weight + entry.weight() > WEIGHT_PER_METHOD) {
        chunks.add(chunk.build());
        chunk = Code.builder();
        weight = 0;
      }
      chunk.addStatement(entry.statement());
      weight += entry.weight();
    }
    if (weight > 0) {
      chunks.add(chunk.build());
    }
    return chunks;
  }
}
