package dev.opcodec.processor.emit.plan;

import com.palantir.javapoet.ClassName;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.model.Definition;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The protocol and its Java names as all emitters see them, indexed once. */
public final class Plan {
  private final Protocol protocol;
  private final JavaNames names;
  private final @Nullable ClassName baseTable;
  private final JavaTypes types;
  private final Map<TypeRef, Definition> definitions = new HashMap<>();
  private final Map<TypeRef, List<UnionType>> unionsByCase = new HashMap<>();
  private final Map<String, Opcode> opcodes = new HashMap<>();

  /**
   * Indexes the protocol.
   *
   * @param baseTable the class of the base's table, null without a base
   */
  public Plan(Protocol protocol, JavaNames names, @Nullable ClassName baseTable) {
    this.protocol = protocol;
    this.names = names;
    this.baseTable = baseTable;
    this.types = new JavaTypes(names);
    protocol.objects().forEach(it -> definitions.put(new TypeRef.ObjectRef(it.name()), it));
    protocol.unions().forEach(it -> definitions.put(new TypeRef.UnionRef(it.name()), it));
    protocol.tuples().forEach(it -> definitions.put(new TypeRef.TupleRef(it.name()), it));
    protocol.enums().forEach(it -> definitions.put(new TypeRef.EnumRef(it.name()), it));
    protocol.flags().forEach(it -> definitions.put(new TypeRef.FlagsRef(it.name()), it));
    protocol.unions().forEach(this::indexCases);
    protocol.opcodes().forEach(this::indexNames);
  }

  private void indexCases(UnionType union) {
    union.cases().stream()
        .map(UnionType.Case::type)
        .distinct()
        .filter(type -> isDirect(union, type))
        .forEach(type -> unionsByCase.computeIfAbsent(type, it -> new ArrayList<>()).add(union));
  }

  private void indexNames(Opcode opcode) {
    opcodes.putIfAbsent(opcode.name(), opcode);
    opcode.aliases().forEach(alias -> opcodes.putIfAbsent(alias, opcode));
  }

  /** What is planned. */
  public Protocol protocol() {
    return protocol;
  }

  /** The Java names. */
  public JavaNames names() {
    return names;
  }

  /** The Java types. */
  public JavaTypes types() {
    return types;
  }

  /** The class of the base's table, null without a base. */
  public @Nullable ClassName baseTable() {
    return baseTable;
  }

  /** True if the record holds the keys that the schema does not know. */
  public boolean keepsUnknownKeys(RecordType record) {
    return protocol.keepsUnknownKeys() && record.shape() == RecordType.Shape.OBJECT;
  }

  /** The object of a reference. */
  public RecordType object(TypeRef.ObjectRef ref) {
    return (RecordType) definition(ref);
  }

  /** The union of a reference. */
  public UnionType union(TypeRef.UnionRef ref) {
    return (UnionType) definition(ref);
  }

  /** The tuple of a reference. */
  public TupleType tuple(TypeRef.TupleRef ref) {
    return (TupleType) definition(ref);
  }

  /** The enum of a reference. */
  public EnumType enumType(TypeRef.EnumRef ref) {
    return (EnumType) definition(ref);
  }

  /** The flags of a reference. */
  public FlagsType flags(TypeRef.FlagsRef ref) {
    return (FlagsType) definition(ref);
  }

  private Definition definition(TypeRef ref) {
    return found(definitions.get(ref), ref);
  }

  /** The opcode of this name or alias. */
  public Opcode opcode(String name) {
    return found(opcodes.get(name), name);
  }

  private static <T> T found(@Nullable T value, Object key) {
    if (value == null) {
      throw new IllegalArgumentException("not defined: " + key);
    }
    return value;
  }

  /** The opcode that carries events, if the protocol has any. */
  public Optional<Opcode> dispatch() {
    return protocol.opcodes().stream().filter(one -> one.role() == Role.DISPATCH).findFirst();
  }

  /**
   * True for a case that implements the union's interface. An object of the base cannot know of a
   * new union, and a sealed interface cannot have cases in another package.
   */
  public boolean isDirect(UnionType union, TypeRef type) {
    return type instanceof TypeRef.ObjectRef ref
        && object(ref).meta().origin().equals(union.meta().origin());
  }

  /** The unions whose interfaces the object implements. */
  public List<UnionType> unionsOf(RecordType object) {
    return unionsByCase.getOrDefault(new TypeRef.ObjectRef(object.name()), List.of());
  }

  /** Every record that is generated in this run: what opcodes carry, events, objects. */
  public List<RecordType> localRecords() {
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
  public List<UnionType> localUnions() {
    return protocol.unions().stream().filter(union -> isLocal(union.meta())).toList();
  }

  /** Every tuple that is generated in this run. */
  public List<TupleType> localTuples() {
    return protocol.tuples().stream().filter(tuple -> isLocal(tuple.meta())).toList();
  }

  /** True for what is generated in this run. */
  public static boolean isLocal(Meta meta) {
    return meta.origin().isLocal();
  }

  /**
   * An expression with the methods {@code read} and {@code write} for an object, union or tuple:
   * its codec, or the class of static methods that a union has which is told apart by a sibling.
   */
  public Code codec(TypeRef type) {
    ClassName name = names.classOf(type);
    return sibling(type) == null ? Code.of("$T.CODEC", name) : Code.of("$T", JavaNames.codec(name));
  }

  /** The wire name of the field that tells this type's union apart, null if it needs none. */
  public @Nullable String sibling(TypeRef type) {
    if (type instanceof TypeRef.UnionRef ref
        && union(ref).by() instanceof UnionType.Discriminator.Sibling sibling) {
      return sibling.wireName();
    }
    return type.inner().isEmpty() ? null : sibling(type.inner().get(0));
  }
}
