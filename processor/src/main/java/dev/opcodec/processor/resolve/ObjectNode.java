package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.load.RawShape;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Meta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object, named or inline. */
final class ObjectNode extends Node {
  private final Owner owner;
  private final RawShape shape;
  private final @Nullable RawShape send;
  private final @Nullable RawShape receive;
  private @Nullable List<LinkedField> sentFields;
  private @Nullable List<LinkedField> receivedFields;

  ObjectNode(
      String name,
      Meta meta,
      Span span,
      Owner owner,
      RawShape shape,
      @Nullable RawShape send,
      @Nullable RawShape receive) {
    super(name, meta, span);
    this.owner = owner;
    this.shape = shape;
    this.send = send;
    this.receive = receive;
  }

  Owner owner() {
    return owner;
  }

  RawShape shape() {
    return shape;
  }

  @Nullable RawShape variant(Direction direction) {
    return direction == Direction.SEND ? send : receive;
  }

  void setFields(Direction direction, List<LinkedField> fields) {
    if (direction == Direction.SEND) {
      sentFields = fields;
    } else {
      receivedFields = fields;
    }
  }

  /** The fields in a direction, null if they are not known yet. */
  @Nullable List<LinkedField> fields(Direction direction) {
    return direction == Direction.SEND ? sentFields : receivedFields;
  }

  @Override
  List<Link> uses(Direction direction) {
    List<LinkedField> fields = fields(direction);
    return fields == null ? List.of() : fields.stream().map(LinkedField::type).toList();
  }

  @Override
  boolean differsByItself() {
    return alwaysSplit() || sentFields != null && !sentFields.equals(receivedFields);
  }

  @Override
  boolean alwaysSplit() {
    return send != null || receive != null;
  }
}
