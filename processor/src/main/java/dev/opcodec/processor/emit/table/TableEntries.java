package dev.opcodec.processor.emit.table;

import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that fill the protocol table with what is defined here. */
final class TableEntries {
  private final Protocol protocol;
  private final JavaNames names;
  private final AnswerCode answers;

  /**
   * A statement of the table.
   *
   * @param weight how many ordinary entries it is as long as
   */
  record Entry(Code statement, int weight) {}

  TableEntries(Plan plan) {
    this.protocol = plan.protocol();
    this.names = plan.names();
    this.answers = new AnswerCode(plan);
  }

  List<Entry> commands() {
    List<Entry> entries = new ArrayList<>();
    for (Opcode opcode : protocol.opcodes()) {
      RecordType sent = opcode.sent();
      if (sent != null && isLocal(sent)) {
        Code statement =
            Code.of(
                "builder.command(new $T<>($L, $S,$W$L,$W$L,$W$L))",
                RuntimeTypes.COMMAND_TYPE,
                opcode.code(),
                opcode.name(),
                types(sent),
                marks(opcode.meta().marks()),
                answers.list(opcode.answers()));
        entries.add(new Entry(statement, 1 + 2 * opcode.answers().size()));
      }
    }
    return entries;
  }

  List<Entry> frames() {
    List<Entry> entries = new ArrayList<>();
    for (Opcode opcode : protocol.opcodes()) {
      RecordType received = opcode.received();
      if (received != null && isLocal(received)) {
        Code statement =
            Code.of(
                "builder.frame(new $T<>($L, $S,$W$L,$W$L))",
                RuntimeTypes.FRAME_TYPE,
                opcode.code(),
                opcode.name(),
                types(received),
                marks(opcode.meta().marks()));
        entries.add(new Entry(statement, 1));
      }
    }
    return entries;
  }

  List<Entry> events() {
    List<Entry> entries = new ArrayList<>();
    for (Event event : protocol.events()) {
      if (isLocal(event.payload())) {
        entries.add(event(event, event.name()));
        event.aliases().forEach(alias -> entries.add(event(event, alias)));
      }
    }
    return entries;
  }

  /** The event under its own name or an alias, which is another type of the same class. */
  private Entry event(Event event, String name) {
    Code statement =
        Code.of(
            "builder.event(new $T<>($S,$W$L,$W$L,$W$L))",
            RuntimeTypes.EVENT_TYPE,
            name,
            types(event.payload()),
            intents(event),
            marks(event.meta().marks()));
    return new Entry(statement, 1);
  }

  List<Entry> closeCodes() {
    List<Entry> entries = new ArrayList<>();
    for (CloseCode code : protocol.closeCodes()) {
      if (Plan.isLocal(code.meta())) {
        Code statement =
            Code.of(
                "builder.closeCode($L, $T.$L)",
                code.code(),
                RuntimeTypes.CLOSE_ACTION,
                code.action());
        entries.add(new Entry(statement, 1));
      }
    }
    return entries;
  }

  private static boolean isLocal(RecordType record) {
    return Plan.isLocal(record.meta());
  }

  private Code types(RecordType record) {
    return Code.of("$1T.class,$W$1T.CODEC,$W$1T.VALIDATOR", names.record(record));
  }

  private static Code marks(Marks marks) {
    return Code.of("$L, $T.$L", marks.documented(), RuntimeTypes.STATUS, marks.status());
  }

  /** The bits as numbers: an intent may be the base's, whose enum is not ours to count on. */
  private Code intents(Event event) {
    String bits =
        protocol.intents().stream()
            .filter(intent -> event.intents().contains(intent.name()))
            .map(Intent::bit)
            .map(bit -> "1L << " + bit)
            .collect(Collectors.joining(" | "));
    return Code.of("$L", bits.isEmpty() ? "0" : bits);
  }
}
