package dev.opcodec.benchmarks.generator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.processor.Pipeline;
import dev.opcodec.processor.Result;
import dev.opcodec.processor.load.SourceFinder.Found;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.schema.BundledSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bundled protocol, asked for single definitions. */
final class Schema {
  private final Protocol protocol;

  private Schema(Protocol protocol) {
    this.protocol = protocol;
  }

  static Schema bundled() {
    Result result = Pipeline.load(Schema::find, List.of(), List.of(BundledSchema.GATEWAY));
    return new Schema(Objects.requireNonNull(result.protocol(), result.rendered()));
  }

  private static Found find(String path) {
    try (InputStream in = BundledSchema.open(path)) {
      return new Found(in == null ? null : in.readAllBytes(), List.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in the data of an opcode or an event. */
  RecordType payload(int opcode, @Nullable String event, boolean sent) {
    if (event != null) {
      return only(protocol.events().stream().filter(e -> e.name().equals(event))).payload();
    }
    var found = only(protocol.opcodes().stream().filter(o -> o.code() == opcode));
    return Objects.requireNonNull(sent ? found.sent() : found.received());
  }

  RecordType object(String name) {
    return only(protocol.objects().stream().filter(object -> object.name().equals(name)));
  }

  /** The case of a union that a value is of. */
  TypeRef caseOf(String name, JsonNode value) {
    UnionType union = union(name);
    return only(union.cases().stream().filter(one -> fits(union.by(), one, value)).limit(1)).type();
  }

  UnionType union(String name) {
    return only(protocol.unions().stream().filter(union -> union.name().equals(name)));
  }

  private static boolean fits(UnionType.Discriminator by, UnionType.Case one, JsonNode value) {
    if (by instanceof UnionType.Discriminator.Tag tag) {
      return value.path(tag.wireName()).asText().equals(one.tag());
    }
    if (by instanceof UnionType.Discriminator.Keys) {
      return one.has().stream().allMatch(value::has) && one.lacks().stream().noneMatch(value::has);
    }
    if (by instanceof UnionType.Discriminator.Kind) {
      return value.isArray() == one.type() instanceof TypeRef.ListRef
          && value.isObject() == one.type() instanceof TypeRef.ObjectRef
          && value.isNumber() == one.type().equals(TypeRef.of(Scalar.INTEGER));
    }
    throw new IllegalStateException("told apart from outside: " + one.name());
  }

  /** How a peer holds a value without parts; null for any other. */
  @Nullable PeerValue simple(TypeRef type) {
    if (type instanceof TypeRef.ScalarRef scalar) {
      return scalar(scalar.scalar());
    }
    if (type instanceof TypeRef.EnumRef ref) {
      EnumType found = only(protocol.enums().stream().filter(e -> e.name().equals(ref.name())));
      return found.base() == EnumType.Base.STRING ? PeerValue.STRING : PeerValue.INT;
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      var found = only(protocol.flags().stream().filter(flags -> flags.name().equals(ref.name())));
      return found.base() == EnumType.Base.STRING ? PeerValue.ID : PeerValue.LONG;
    }
    if (type instanceof TypeRef.TupleRef) {
      return new PeerValue.ListOf(PeerValue.LONG);
    }
    if (type instanceof TypeRef.ListRef list) {
      PeerValue item = simple(list.item());
      return item == null ? null : new PeerValue.ListOf(item);
    }
    return null;
  }

  private static @Nullable PeerValue scalar(Scalar scalar) {
    return switch (scalar) {
      case ID -> PeerValue.ID;
      case STRING, TIMESTAMP -> PeerValue.STRING;
      case BOOLEAN -> PeerValue.BOOLEAN;
      case INTEGER -> PeerValue.LONG;
      case INT32 -> PeerValue.INT;
      case FLOAT -> PeerValue.DOUBLE;
      case OBJECT, ANY, NULL -> null;
    };
  }

  private static <T> T only(Stream<T> found) {
    List<T> all = found.toList();
    if (all.size() != 1) {
      throw new IllegalStateException(all.size() + " definitions instead of one");
    }
    return all.get(0);
  }
}
