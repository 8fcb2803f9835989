package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The codec of one record, by its shape. */
final class CodecOfRecord {
  private final CodecModel model;
  private final CodecOfValue values;

  CodecOfRecord(CodecModel model) {
    this.model = model;
    this.values = new CodecOfValue(model);
  }

  TypeSpec.Builder codec(RecordType record) {
    ClassName type = model.names().record(record);
    TypeSpec.Builder codec =
        CodecClass.singleton(model.names().codec(type), RuntimeTypes.JSON_CODEC, type)
            .addJavadoc("Reads and writes {@link $T}.\n", type);
    switch (record.shape()) {
      case OBJECT -> addObject(record, type, codec);
      case VALUE -> values.addTo(record, type, codec);
      case EMPTY -> addEmpty(type, codec);
    }
    return codec;
  }

  private void addObject(RecordType record, ClassName type, TypeSpec.Builder codec) {
    List<Field> wireOrder = WireOrderedFields.of(record.fields(), model.protocol().wireOrder());
    CodecConstants constants = new CodecConstants(wireOrder, Set.of("INSTANCE", "NAMES"));
    for (Field field : wireOrder) {
      codec.addField(CodecClass.fieldName(constants.of(field.wireName()), field.wireName()));
    }
    codec.addField(names(wireOrder, constants));
    codec.addMethod(CodecClass.privateConstructor());
    new CodecReadMethods(type, wireOrder, new CodecReadParts(model, record, constants))
        .addTo(codec);
    new CodecWriteMethods(model, type, wireOrder, constants).addTo(codec);
  }

  private static FieldSpec names(List<Field> wireOrder, CodecConstants constants) {
    Code inOrder =
        wireOrder.stream()
            .map(field -> Code.of("$L", constants.of(field.wireName())))
            .collect(Code.joining(",$W"));
    FieldSpec.Builder names =
        FieldSpec.builder(
                RuntimeTypes.FIELD_NAMES,
                "NAMES",
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(Code.of("$T.of($L)", RuntimeTypes.FIELD_NAMES, inOrder).block());
    if (wireOrder.size() > 1) {
      names.addJavadoc("As a peer usually orders them; any other order is read as well.\n");
    }
    return names.build();
  }

  private static void addEmpty(ClassName type, TypeSpec.Builder codec) {
    codec
        .addMethod(CodecClass.privateConstructor())
        .addMethod(
            CodecClass.read(
                type,
                Code.builder()
                    .add("// Nothing in it is known, so whatever comes is dropped.\n")
                    .addStatement("in.skipValue()")
                    .addStatement("return $T.INSTANCE", type)
                    .build()))
        .addMethod(
            CodecClass.write(type, Code.builder().addStatement("out.writeNull()").build()));
  }
}
