package dev.opcodec.processor.model;

import java.util.List;

/**
 * A whole protocol, overlays merged in.
 *
 * @param name prefix of the generated table's name
 * @param version the protocol's version
 * @param doc what it is, possibly empty
 * @param envelope the keys of a frame
 * @param keyOrder the order in which a peer usually sends an object's keys
 * @param keepsUnknownKeys true if records hold the keys that the schema does not know
 * @param roots the root files, base first
 * @param digest hexadecimal SHA-256 over all files, in the order they were read
 * @param opcodes in the order of their files
 * @param events in the order of their files
 * @param objects objects, inline objects and the two forms of objects that differ by direction
 * @param unions named unions and those written as {@code A or B}
 * @param tuples each shape of tuple once
 */
public record Protocol(
    String name,
    int version,
    String doc,
    Envelope envelope,
    KeyOrder keyOrder,
    boolean keepsUnknownKeys,
    List<String> roots,
    String digest,
    List<Opcode> opcodes,
    List<Event> events,
    List<RecordType> objects,
    List<UnionType> unions,
    List<TupleType> tuples,
    List<EnumType> enums,
    List<FlagsType> flags,
    List<CloseCode> closeCodes,
    List<Intent> intents) {}
