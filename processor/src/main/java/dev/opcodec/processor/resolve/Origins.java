package dev.opcodec.processor.resolve;

import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.Definition;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what must be generated anew from what exists in the package of a base. */
final class Origins {
  private final Protocol all;
  private final Resolved resolved;
  private final Places places;
  private final Homes homes;

  /**
   * Compares with the bases.
   *
   * @param all bases and overlays, everything in it local
   * @param bases each base with all that it builds on, the nearest first, everything in them local
   */
  Origins(Resolved all, List<Protocol> bases) {
    this.resolved = all;
    this.all = all.protocol();
    this.places = all.places();
    List<Protocol> protocols = new ArrayList<>(List.of(this.all));
    protocols.addAll(bases);
    this.homes = new Homes(protocols);
  }

  Resolved apply() {
    Protocol protocol =
        new Protocol(
            all.name(),
            all.version(),
            all.doc(),
            all.envelope(),
            all.keyOrder(),
            all.keepsUnknownKeys(),
            all.roots(),
            all.digest(),
            all.opcodes().stream().map(this::opcode).toList(),
            all.events().stream().map(this::event).toList(),
            all.objects().stream().map(type -> record(type, type)).toList(),
            all.unions().stream().map(this::union).toList(),
            all.tuples().stream().map(this::tuple).toList(),
            all.enums().stream().map(this::enumType).toList(),
            all.flags().stream().map(this::flags).toList(),
            all.closeCodes().stream().map(this::closeCode).toList(),
            all.intents().stream().map(this::intent).toList());
    return new Resolved(placed(all, protocol), places, resolved.takenOver(), resolved.baseFiles());
  }

  private Meta meta(Meta meta, Definition definition) {
    return new Meta(
        meta.file(),
        meta.definition(),
        meta.doc(),
        meta.marks(),
        homes.of(definition),
        meta.javaName());
  }

  private <T> T placed(T before, T after) {
    places.copy(before, after);
    return after;
  }

  /** A record; what an opcode or event carries lives where that does. */
  private RecordType record(RecordType type, Definition definition) {
    return placed(
        type,
        new RecordType(
            type.name(),
            type.kind(),
            type.shape(),
            type.fields(),
            type.rules(),
            type.wireNames(),
            meta(type.meta(), definition)));
  }

  private @Nullable RecordType payload(@Nullable RecordType type, Opcode opcode) {
    return type == null ? null : record(type, opcode);
  }

  private Opcode opcode(Opcode opcode) {
    return placed(
        opcode,
        new Opcode(
            opcode.name(),
            opcode.code(),
            opcode.direction(),
            opcode.aliases(),
            opcode.role(),
            opcode.answers(),
            payload(opcode.sent(), opcode),
            payload(opcode.received(), opcode),
            meta(opcode.meta(), opcode)));
  }

  private Event event(Event event) {
    return placed(
        event,
        new Event(
            event.name(),
            event.intents(),
            event.aliases(),
            event.role(),
            record(event.payload(), event),
            meta(event.meta(), event)));
  }

  private UnionType union(UnionType type) {
    return placed(
        type, new UnionType(type.name(), type.by(), type.cases(), meta(type.meta(), type)));
  }

  private TupleType tuple(TupleType type) {
    return placed(type, new TupleType(type.name(), type.items(), meta(type.meta(), type)));
  }

  private EnumType enumType(EnumType type) {
    return placed(
        type, new EnumType(type.name(), type.base(), type.values(), meta(type.meta(), type)));
  }

  private FlagsType flags(FlagsType type) {
    return placed(
        type, new FlagsType(type.name(), type.base(), type.flags(), meta(type.meta(), type)));
  }

  private CloseCode closeCode(CloseCode code) {
    return placed(
        code, new CloseCode(code.name(), code.code(), code.action(), meta(code.meta(), code)));
  }

  private Intent intent(Intent intent) {
    return placed(
        intent,
        new Intent(intent.name(), intent.bit(), intent.privileged(), meta(intent.meta(), intent)));
  }
}
