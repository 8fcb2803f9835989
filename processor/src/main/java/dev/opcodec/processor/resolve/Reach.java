package dev.opcodec.processor.resolve;

import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which named types of a model are part of what is sent, and of what is received. */
public final class Reach {
  private final Map<TypeRef, List<TypeRef>> parts = new HashMap<>();
  private final Set<TypeRef> sent = new HashSet<>();
  private final Set<TypeRef> received = new HashSet<>();

  private Reach() {}

  /** Follows every opcode and event of a protocol. */
  public static Reach of(Protocol protocol) {
    Reach reach = new Reach();
    for (RecordType object : protocol.objects()) {
      reach.parts.put(new TypeRef.ObjectRef(object.name()), types(object));
    }
    for (UnionType union : protocol.unions()) {
      reach.parts.put(
          new TypeRef.UnionRef(union.name()),
          union.cases().stream().map(UnionType.Case::type).toList());
    }
    for (TupleType tuple : protocol.tuples()) {
      reach.parts.put(
          new TypeRef.TupleRef(tuple.name()),
          tuple.items().stream().map(TupleType.Item::type).toList());
    }
    for (Opcode opcode : protocol.opcodes()) {
      reach.follow(opcode.sent(), reach.sent);
      reach.follow(opcode.received(), reach.received);
    }
    for (Event event : protocol.events()) {
      reach.follow(event.payload(), reach.received);
    }
    return reach;
  }

  /** True if it is part of what a client sends. */
  public boolean isSent(TypeRef type) {
    return sent.contains(type);
  }

  /** True if it is part of what a client receives. */
  public boolean isReceived(TypeRef type) {
    return received.contains(type);
  }

  /** True if it is part of anything on the wire. */
  public boolean isUsed(TypeRef type) {
    return isSent(type) || isReceived(type);
  }

  private static List<TypeRef> types(RecordType record) {
    return record.fields().stream().map(Field::type).toList();
  }

  private void follow(@Nullable RecordType payload, Set<TypeRef> found) {
    Deque<TypeRef> open = new ArrayDeque<>(payload == null ? List.of() : types(payload));
    while (!open.isEmpty()) {
      TypeRef type = open.remove();
      if (found.add(type)) {
        open.addAll(type.inner());
        open.addAll(parts.getOrDefault(type, List.of()));
      }
    }
  }
}
