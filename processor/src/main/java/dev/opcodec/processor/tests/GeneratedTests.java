package dev.opcodec.processor.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All tests of a protocol's types: a class for each type that is generated in this run. */
public final class GeneratedTests {
  private GeneratedTests() {}

  /**
   * The test classes.
   *
   * @param baseProtocol the class of the base's table, null without a base
   */
  public static List<JavaFile> of(
      Protocol protocol, JavaNames names, @Nullable ClassName baseProtocol) {
    Plan plan = new Plan(protocol, names, baseProtocol);
    List<JavaFile> files = new ArrayList<>();
    plan.localRecords().forEach(record -> files.add(RecordTest.file(plan, record)));
    plan.localTuples().forEach(tuple -> files.add(TupleTest.file(plan, tuple)));
    plan.localUnions().forEach(union -> files.add(UnionTest.file(plan, union)));
    protocol.enums().stream()
        .filter(type -> Plan.isLocal(type.meta()))
        .forEach(type -> files.add(OpenTypeTest.file(plan, type)));
    protocol.flags().stream()
        .filter(type -> Plan.isLocal(type.meta()))
        .forEach(type -> files.add(OpenTypeTest.file(plan, type)));
    files.add(TableTest.file(plan));
    return files;
  }
}
