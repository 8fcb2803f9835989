package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.load.RawRule;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.RecordType;
import java.util.List;

/** What an opcode or event carries in one direction; nothing refers to it. */
record Payload(
    String name,
    RecordType.Kind kind,
    RecordType.Shape shape,
    Direction direction,
    List<LinkedField> fields,
    List<RawRule> rules,
    Meta meta,
    Span span) {}
