package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.Singleton;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;

/** The codec of one record, by its shape. */
final class RecordCodec {
  private final Plan plan;
  private final ValueCodec values;

  RecordCodec(Plan plan) {
    this.plan = plan;
    this.values = new ValueCodec(plan);
  }

  TypeSpec.Builder codec(RecordType record) {
    ClassName type = plan.names().record(record);
    TypeSpec.Builder codec =
        Singleton.of(JavaNames.codec(type), RuntimeTypes.JSON_CODEC, type)
            .addJavadoc(CodecClass.doc(type, "."));
    switch (record.shape()) {
      case OBJECT -> addObject(record, type, codec);
      case VALUE -> values.addTo(record, type, codec);
      case EMPTY -> addEmpty(type, codec);
    }
    return codec;
  }

  private void addObject(RecordType record, ClassName type, TypeSpec.Builder codec) {
    List<Key> wireOrder = Key.inOrder(record, plan.protocol().keyOrder());
    List<Field> fields = Key.fields(wireOrder);
    if (plan.keepsUnknownKeys(record)) {
      // What the schema leaves out is kept as well.
      wireOrder = wireOrder.stream().filter(key -> key.field() != null).toList();
    }
    List<String> components = fields.stream().map(plan.names()::component).toList();
    KeyConstants constants = new KeyConstants(wireOrder, plan.names().typeNames(), components);
    for (Key key : wireOrder) {
      codec.addField(CodecClass.fieldName(constants.of(key.wireName()), key.wireName()));
    }
    codec.addField(names(wireOrder, constants));
    codec.addMethod(Singleton.privateConstructor());
    new ReadMethods(type, wireOrder, new ReadParts(plan, record, constants)).addTo(codec);
    new WriteMethods(plan, record, fields, constants).addTo(codec);
  }

  private static FieldSpec names(List<Key> wireOrder, KeyConstants constants) {
    Code inOrder =
        wireOrder.stream()
            .map(key -> Code.of("$L", constants.of(key.wireName())))
            .collect(Code.joining(",$W"));
    FieldSpec.Builder names = CodecClass.fieldNames(KeyConstants.ALL, inOrder).toBuilder();
    if (wireOrder.size() > 1) {
      names.addJavadoc(
          new Javadoc()
              .paragraph("As a peer usually orders them; any other order is read as well.")
              .build());
    }
    return names.build();
  }

  private static void addEmpty(ClassName type, TypeSpec.Builder codec) {
    codec
        .addMethod(Singleton.privateConstructor())
        .addMethod(
            CodecClass.read(
                type,
                Code.builder()
                    .add("// Nothing in it is known, so whatever comes is dropped.\n")
                    .addStatement("in.skipValue()")
                    .addStatement("return $T.INSTANCE", type)
                    .build()))
        .addMethod(CodecClass.write(type, Code.builder().addStatement("out.writeNull()").build()));
  }
}
