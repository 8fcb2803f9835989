package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawBody;
import dev.opcodec.processor.load.RawConstraints;
import dev.opcodec.processor.load.RawEvent;
import dev.opcodec.processor.load.RawField;
import dev.opcodec.processor.load.RawIncludes;
import dev.opcodec.processor.load.RawNotes;
import dev.opcodec.processor.load.RawOpcode;
import dev.opcodec.processor.load.RawRule;
import dev.opcodec.processor.load.RawShape;
import dev.opcodec.processor.load.RawType;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.names.Identifiers;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out what opcodes and events carry in each direction. */
final class PayloadLinker {
  private static final String BARE_VALUE = "d";

  private final TypeLinker types;
  private final ShapeLinker shapes;
  private final Diagnostics diagnostics;
  private final Map<RawType, LinkedField> values = new IdentityHashMap<>();

  PayloadLinker(TypeLinker types, ShapeLinker shapes, Diagnostics diagnostics) {
    this.types = types;
    this.shapes = shapes;
    this.diagnostics = diagnostics;
  }

  Graph.LinkedOpcode opcode(Definition<RawOpcode> definition) {
    RawOpcode raw = definition.raw();
    Direction direction = raw.direction() == null ? Direction.BOTH : raw.direction().value();
    refuseUnused(direction == Direction.RECEIVE ? raw.send() : null, "send", "received");
    refuseUnused(direction == Direction.SEND ? raw.receive() : null, "receive", "sent");
    boolean dispatch = raw.role() != null && raw.role().value().equals("dispatch");
    Payload sent = direction == Direction.RECEIVE ? null : opcode(definition, Direction.SEND);
    Payload received =
        direction == Direction.SEND || dispatch ? null : opcode(definition, Direction.RECEIVE);
    return new Graph.LinkedOpcode(definition, direction, sent, received);
  }

  private void refuseUnused(@Nullable RawShape variant, String key, String only) {
    if (variant != null) {
      diagnostics.error(
          Code.UNKNOWN_KEY,
          variant.span(),
          "`" + key + "` says nothing of an opcode that is only " + only,
          "write `direction: both`, or remove it");
    }
  }

  private Payload opcode(Definition<RawOpcode> definition, Direction direction) {
    RawOpcode raw = definition.raw();
    boolean send = direction == Direction.SEND;
    boolean both = raw.direction() == null || raw.direction().value() == Direction.BOTH;
    String suffix = send ? "Command" : "Frame";
    Meta meta = NotesConversion.meta(definition.file(), definition.path(), raw.notes());
    if (both && meta.javaName() != null) {
      // One name cannot serve two records: here it is a stem.
      meta = withJavaName(meta, meta.javaName() + suffix);
    }
    RawShape variant = send ? raw.send() : raw.receive();
    // Types written inside fields that are common to both directions exist once.
    boolean ownVariant = variant != null && variant.body() != null;
    String innerSuffix = both && !ownVariant ? "Command" : suffix;
    Owner owner =
        owner(definition.file(), definition.path(), raw.notes(), raw.name().value(), innerSuffix);
    return payload(
        raw.name(),
        send ? RecordType.Kind.COMMAND : RecordType.Kind.FRAME,
        raw.shape(),
        variant,
        direction,
        meta,
        owner);
  }

  Graph.LinkedEvent event(Definition<RawEvent> definition) {
    RawEvent raw = definition.raw();
    Meta meta = NotesConversion.meta(definition.file(), definition.path(), raw.notes());
    Owner owner =
        owner(definition.file(), definition.path(), raw.notes(), raw.name().value(), "Event");
    Payload payload =
        payload(
            raw.name(), RecordType.Kind.EVENT, raw.shape(), null, Direction.RECEIVE, meta, owner);
    return new Graph.LinkedEvent(definition, payload);
  }

  private static Owner owner(String file, String path, RawNotes notes, String name, String suffix) {
    String asked = NotesConversion.text(notes.javaName());
    return new Owner(file, path + ".d", asked != null ? asked : Identifiers.pascal(name) + suffix);
  }

  private static Meta withJavaName(Meta meta, String javaName) {
    return new Meta(
        meta.file(), meta.definition(), meta.doc(), meta.marks(), meta.origin(), javaName);
  }

  private Payload payload(
      Located<String> name,
      RecordType.Kind kind,
      RawShape common,
      @Nullable RawShape variant,
      Direction direction,
      Meta meta,
      Owner owner) {
    List<RawRule> rules = new ArrayList<>(common.rules().rules());
    if (variant != null) {
      rules.addAll(variant.rules().rules());
    }
    RawBody body = variant == null || variant.body() == null ? common.body() : variant.body();
    RecordType.Shape shape = RecordType.Shape.OBJECT;
    List<LinkedField> fields;
    if (body instanceof RawBody.Value value) {
      refuseTakingOver(common.includes());
      LinkedField field = value(value.type(), owner);
      boolean isNull = field.type().equals(new Link.ToScalar(Scalar.NULL));
      shape = isNull ? RecordType.Shape.EMPTY : RecordType.Shape.VALUE;
      fields = isNull ? List.of() : List.of(field);
    } else if (body == null && common.includes().equals(RawIncludes.NONE)) {
      shape = RecordType.Shape.EMPTY;
      fields = List.of();
    } else {
      fields = shapes.fields(common, variant, owner, direction);
    }
    return new Payload(name.value(), kind, shape, direction, fields, rules, meta, name.span());
  }

  private void refuseTakingOver(RawIncludes includes) {
    if (!includes.equals(RawIncludes.NONE)) {
      Span span =
          includes.partialOf() != null
              ? includes.partialOf().span()
              : includes.include().isEmpty() ? Span.ofFile("") : includes.include().get(0).span();
      if (span.hasPosition()) {
        diagnostics.error(
            Code.BAD_INCLUDE,
            span,
            "fields cannot be taken over here, since `d` is a bare type",
            "write `d` as a table of fields");
      }
    }
  }

  private LinkedField value(RawType type, Owner owner) {
    return values.computeIfAbsent(type, unused -> linkValue(type, owner));
  }

  /** True for an object and a union, unless it is one written as alternatives in this place. */
  private static boolean isNamed(Node node, RawType type) {
    return node instanceof ObjectNode
        || type instanceof RawType.Text text && text.text().strip().equals(node.name());
  }

  private LinkedField linkValue(RawType type, Owner owner) {
    Link.Use use = types.link(type, new TypeLinker.Context(owner, BARE_VALUE, null));
    Link link = use == null ? TypeLinker.BROKEN : use.type();
    String name =
        link instanceof Link.ToNode to && isNamed(to.node(), type)
            ? Identifiers.camel(to.node().name())
            : BARE_VALUE;
    RawField field =
        new RawField(
            new Located<>(name, type.span()),
            false,
            type,
            null,
            RawConstraints.NONE,
            null,
            null,
            RawNotes.NONE);
    return new LinkedField(field, link, use != null && use.nullable(), false, use == null);
  }
}
