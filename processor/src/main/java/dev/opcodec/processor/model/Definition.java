package dev.opcodec.processor.model;

/** What a schema gives a name of its own. */
public sealed interface Definition
    permits Opcode,
        Event,
        RecordType,
        UnionType,
        TupleType,
        EnumType,
        FlagsType,
        CloseCode,
        Intent {
  /** The name, told apart from those of the same kind. */
  String name();

  /** Where it comes from and what is said of it. */
  Meta meta();
}
