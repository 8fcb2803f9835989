package dev.opcodec.processor.diff;

import dev.opcodec.processor.diag.Diagnostic;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.resolve.Reach;
import dev.opcodec.processor.resolve.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The released schema and the present one, side by side. */
final class Comparison {
  private final Resolved old;
  private final Resolved now;
  private final Diagnostics diagnostics;
  private final Matched<Opcode> opcodes;
  private final Matched<Event> events;
  private final Matched<RecordType> objects;
  private final List<SharedRecord> records = new ArrayList<>();

  Comparison(Resolved old, Resolved now, Diagnostics diagnostics) {
    this.old = old;
    this.now = now;
    this.diagnostics = diagnostics;
    this.opcodes = Matched.of(then().opcodes(), now().opcodes(), Opcode::name);
    this.events = Matched.of(then().events(), now().events(), Event::name);
    this.objects = Matched.of(then().objects(), now().objects(), RecordType::name);
    pairRecords();
  }

  private void pairRecords() {
    for (Matched.Pair<Opcode> pair : opcodes.kept()) {
      pair(pair.old().sent(), pair.now().sent(), true);
      pair(pair.old().received(), pair.now().received(), false);
    }
    events.kept().forEach(pair -> pair(pair.old().payload(), pair.now().payload(), false));
    Reach reach = Reach.of(then());
    for (Matched.Pair<RecordType> pair : objects.kept()) {
      TypeRef type = new TypeRef.ObjectRef(pair.old().name());
      records.add(
          SharedRecord.of(pair.old(), pair.now(), reach.isSent(type), reach.isReceived(type)));
    }
  }

  private void pair(@Nullable RecordType before, @Nullable RecordType after, boolean sent) {
    if (before != null && after != null) {
      records.add(SharedRecord.of(before, after, sent, !sent));
    }
  }

  /** The released protocol. */
  Protocol then() {
    return old.protocol();
  }

  /** The present protocol. */
  Protocol now() {
    return now.protocol();
  }

  Matched<Opcode> opcodes() {
    return opcodes;
  }

  Matched<Event> events() {
    return events;
  }

  Matched<RecordType> objects() {
    return objects;
  }

  /** The records of both: objects, and what opcodes and events carry. */
  List<SharedRecord> records() {
    return records;
  }

  Matched<UnionType> unions() {
    return Matched.of(then().unions(), now().unions(), UnionType::name);
  }

  Matched<EnumType> enums() {
    return Matched.of(then().enums(), now().enums(), EnumType::name);
  }

  Matched<FlagsType> flags() {
    return Matched.of(then().flags(), now().flags(), FlagsType::name);
  }

  Matched<CloseCode> closeCodes() {
    return Matched.of(then().closeCodes(), now().closeCodes(), CloseCode::name);
  }

  Matched<Intent> intents() {
    return Matched.of(then().intents(), now().intents(), Intent::name);
  }

  /** Where a part of the released schema stands. */
  Span was(Object part) {
    return old.places().of(part);
  }

  /** Where a detail of a part of the present schema stands, or else the part. */
  Span is(Object part, String detail) {
    return now.places().of(part, detail);
  }

  /** Reports a change of something that is still there. */
  void changed(Object before, Object after, String message, String advice, Breaks... broken) {
    report(is(after, ""), was(before), message, advice, broken);
  }

  /** Reports a change at a place. */
  void report(Span present, Span released, String message, String advice, Breaks... broken) {
    diagnostics.warning(
        broken[0].code(),
        present,
        message + also(broken),
        advice,
        new Diagnostic.Also("as it was released", released));
  }

  /** Reports that something is not there any more. */
  void removed(Object before, String message, String advice, Breaks... broken) {
    diagnostics.warning(broken[0].code(), was(before), message + also(broken), advice, null);
  }

  private static String also(Breaks... broken) {
    return broken.length == 1
        ? ""
        : Stream.of(broken)
            .skip(1)
            .map(Breaks::what)
            .collect(Collectors.joining(" and ", "; this breaks ", " as well"));
  }
}
