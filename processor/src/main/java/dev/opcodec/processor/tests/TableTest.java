package dev.opcodec.processor.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.RecordType;
import org.jspecify.annotations.Nullable;

/** The test of the protocol table: which type is behind which number and name. */
final class TableTest {
  private final Plan plan;
  private final ClassName table;

  private TableTest(Plan plan) {
    this.plan = plan;
    this.table = plan.names().local(plan.protocol().name() + "Protocol");
  }

  static JavaFile file(Plan plan) {
    return GeneratedFile.ofSection(
        plan.names().packageName(), plan.protocol(), "protocol", new TableTest(plan).test());
  }

  private TypeSpec.Builder test() {
    TypeSpec.Builder test = TestFile.of(table, false);
    Code.Builder opcodes = Code.builder();
    Code.Builder events = Code.builder();
    Code.Builder closeCodes = Code.builder();
    for (Opcode opcode : plan.protocol().opcodes()) {
      add("command", "OPCODE", Code.of("$L", opcode.code()), opcode.sent(), opcodes);
      add("frame", "OPCODE", Code.of("$L", opcode.code()), opcode.received(), opcodes);
    }
    for (Event event : plan.protocol().events()) {
      add("event", "EVENT_NAME", Code.of("$S", event.name()), event.payload(), events);
    }
    for (CloseCode code : plan.protocol().closeCodes()) {
      closeCodes.addStatement(
          "$T.same($S,$W$S,$W$T.PROTOCOL.closeAction($L).name())",
          TestFile.EXPECT,
          code.name(),
          code.action().name(),
          table,
          code.code());
    }
    TestFile.addTest(test, "finds_what_an_opcode_carries", opcodes);
    TestFile.addTest(test, "finds_events_by_name", events);
    TestFile.addTest(test, "knows_what_a_close_code_means", closeCodes);
    return test;
  }

  private void add(
      String method, String constant, Code key, @Nullable RecordType record, Code.Builder code) {
    if (record == null || !Plan.isLocal(record.meta())) {
      return;
    }
    ClassName type = plan.names().record(record);
    String what = method + " " + record.name();
    code.addStatement("$T.same($S,$W$L,$W$T.$L)", TestFile.EXPECT, what, key, type, constant);
    code.addStatement(
        "$T.same($S,$W$T.class,$W$T.PROTOCOL.$L($L).type())",
        TestFile.EXPECT,
        what,
        type,
        table,
        method,
        key);
  }
}
