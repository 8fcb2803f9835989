package dev.opcodec.processor.emit.codec;

import static dev.opcodec.processor.emit.CodecProtocolBuilder.field;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.required;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.opcodec.processor.emit.CodecCompilation;
import dev.opcodec.processor.emit.CodecProtocolBuilder;
import dev.opcodec.processor.emit.MethodSizes;
import dev.opcodec.processor.emit.java.MethodParts;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType.Discriminator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecSizeTest {
  /** HotSpot's own limit is 8,000. */
  private static final int LIMIT = 6_000;

  private static final String CODEC = "Large$LargeCodec";

  private final CodecProtocolBuilder builder = new CodecProtocolBuilder();

  @ParameterizedTest
  @ValueSource(ints = {MethodParts.WHOLE, MethodParts.WHOLE + 1, 120, 160})
  void no_method_of_a_large_object_is_too_large_to_be_compiled(int fields) throws IOException {
    Map<String, Integer> sizes = sizes(object(fields));
    assertThat(sizes).isNotEmpty().allSatisfy((name, size) -> assertThat(size).isLessThan(LIMIT));
    assertThat(sizes)
        .containsKeys(CODEC + ".read", CODEC + ".write", "Large$LargeValidator.validate");
    assertThat(sizes.containsKey(CODEC + ".writePart1")).isEqualTo(fields > MethodParts.WHOLE);
    assertThat(sizes.containsKey(CODEC + "$Fields.readPart2"))
        .isEqualTo(fields > MethodParts.WHOLE);
  }

  private Compilation object(int count) {
    List<TypeRef> types = types();
    Constraint[] constraints = {
      new Constraint.Min(BigDecimal.ONE),
      new Constraint.Max(BigDecimal.TEN),
      new Constraint.MinLength(1),
      new Constraint.MaxLength(100),
      new Constraint.MinItems(1),
      new Constraint.MaxItems(10)
    };
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Presence presence = Presence.values()[i / types.size() % Presence.values().length];
      fields.add(field("field_" + i, types.get(i % types.size()), presence, constraints));
    }
    fields.set(0, required("kind", TypeRef.of(Scalar.STRING)));
    builder.object("Large", fields.toArray(Field[]::new));
    return CodecCompilation.compile(builder.build());
  }

  private List<TypeRef> types() {
    TypeRef text = TypeRef.of(Scalar.STRING);
    TypeRef bounded = builder.object("Bounded", required("a", text, new Constraint.MaxLength(3)));
    return List.of(
        TypeRef.of(Scalar.ID),
        text,
        TypeRef.of(Scalar.BOOLEAN),
        TypeRef.of(Scalar.INTEGER),
        TypeRef.of(Scalar.TIMESTAMP),
        builder.enumOf("Text", EnumType.Base.STRING),
        builder.flagsOf("Bits", EnumType.Base.STRING),
        bounded,
        TypeRef.listOf(bounded),
        new TypeRef.MapRef(Scalar.ID, TypeRef.listOf(text), true),
        new TypeRef.OneOrManyRef(TypeRef.of(Scalar.ID)),
        builder.union("Beside", new Discriminator.Sibling("kind"), tagged("1", "Text", text)));
  }

  private static Map<String, Integer> sizes(Compilation compilation) throws IOException {
    assertThat(compilation.diagnostics()).isEmpty();
    Map<String, Integer> sizes = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String name = file.getName().replaceAll(".*/|\\.class$", "");
      if (file.getKind() == JavaFileObject.Kind.CLASS && name.startsWith("Large")) {
        try (InputStream in = file.openInputStream()) {
          MethodSizes.of(in.readAllBytes())
              .forEach(
                  (method, size) ->
                      sizes.merge(name + "." + method.replaceAll("\\(.*", ""), size, Math::max));
        }
      }
    }
    return sizes;
  }
}
