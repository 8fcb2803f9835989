package dev.opcodec.processor.emit;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The protocol's definitions by the references that lead to them. */
final class CodecModel {
  private final Protocol protocol;
  private final JavaNames names;
  private final Map<TypeRef, Object> definitions = new HashMap<>();

  CodecModel(Protocol protocol, JavaNames names) {
    this.protocol = protocol;
    this.names = names;
    protocol.objects().forEach(it -> definitions.put(new TypeRef.ObjectRef(it.name()), it));
    protocol.unions().forEach(it -> definitions.put(new TypeRef.UnionRef(it.name()), it));
    protocol.tuples().forEach(it -> definitions.put(new TypeRef.TupleRef(it.name()), it));
    protocol.enums().forEach(it -> definitions.put(new TypeRef.EnumRef(it.name()), it));
    protocol.flags().forEach(it -> definitions.put(new TypeRef.FlagsRef(it.name()), it));
  }

  Protocol protocol() {
    return protocol;
  }

  JavaNames names() {
    return names;
  }

  RecordType object(TypeRef.ObjectRef ref) {
    return (RecordType) definition(ref);
  }

  UnionType union(TypeRef.UnionRef ref) {
    return (UnionType) definition(ref);
  }

  TupleType tuple(TypeRef.TupleRef ref) {
    return (TupleType) definition(ref);
  }

  EnumType enumType(TypeRef.EnumRef ref) {
    return (EnumType) definition(ref);
  }

  FlagsType flags(TypeRef.FlagsRef ref) {
    return (FlagsType) definition(ref);
  }

  private Object definition(TypeRef ref) {
    Object found = definitions.get(ref);
    if (found == null) {
      throw new IllegalArgumentException("not defined: " + ref);
    }
    return found;
  }

  /** Every record that is generated in this run: what opcodes carry, events, objects. */
  List<RecordType> localRecords() {
    List<RecordType> records = new ArrayList<>();
    for (Opcode opcode : protocol.opcodes()) {
      addLocal(opcode.sent(), records);
      addLocal(opcode.received(), records);
    }
    for (Event event : protocol.events()) {
      addLocal(event.payload(), records);
    }
    for (RecordType object : protocol.objects()) {
      addLocal(object, records);
    }
    return records;
  }

  private static void addLocal(@Nullable RecordType record, List<RecordType> records) {
    if (record != null && isLocal(record.meta())) {
      records.add(record);
    }
  }

  /** Every union that is generated in this run. */
  List<UnionType> localUnions() {
    return protocol.unions().stream().filter(union -> isLocal(union.meta())).toList();
  }

  /** Every tuple that is generated in this run. */
  List<TupleType> localTuples() {
    return protocol.tuples().stream().filter(tuple -> isLocal(tuple.meta())).toList();
  }

  private static boolean isLocal(Meta meta) {
    return meta.origin() == Origin.LOCAL;
  }

  /** The wire name of the field that tells this type's union apart, null if it needs none. */
  @Nullable String sibling(TypeRef type) {
    if (type instanceof TypeRef.UnionRef ref
        && union(ref).by() instanceof UnionType.Discriminator.Sibling sibling) {
      return sibling.wireName();
    }
    return type.inner().isEmpty() ? null : sibling(type.inner().get(0));
  }
}
