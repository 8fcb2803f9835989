package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.EventType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event, object, enum and flags table of the facts has its place in the generated code. */
class NamesTest {
  @Test
  void every_official_event_is_in_the_table_and_marked_so(TestReporter reporter) {
    List<String> names = Facts.names("official-events.tsv");

    report(reporter, "official events", names.size(), absentOrMarked(names, true));
    assertThat(absentOrMarked(names, true)).isEmpty();
  }

  @Test
  void every_undocumented_event_of_known_shape_is_in_the_table_and_marked_so(
      TestReporter reporter) {
    List<String> names = Facts.names("undocumented-events.tsv");

    report(reporter, "undocumented events", names.size(), absentOrMarked(names, false));
    assertThat(absentOrMarked(names, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"object-names.tsv", "enum-names.tsv"})
  void every_table_of_the_facts_has_a_class(String resource, TestReporter reporter) {
    List<String> missing = new ArrayList<>();
    List<String[]> rows = Facts.rows(resource);
    for (String[] row : rows) {
      if (!isGenerated(row[1])) {
        missing.add(row[0] + " (" + row[1] + ")");
      }
    }

    report(reporter, resource, rows.size(), missing);
    assertThat(missing).isEmpty();
  }

  private static List<String> absentOrMarked(List<String> names, boolean documented) {
    List<String> wrong = new ArrayList<>();
    for (String name : names) {
      EventType<?> type = GatewayProtocol.PROTOCOL.event(name);
      if (type == null) {
        wrong.add(name + " is missing");
      } else if (type.documented() != documented) {
        wrong.add(name + " has the other mark");
      }
    }
    return wrong;
  }

  private static boolean isGenerated(String simpleName) {
    try {
      Class.forName(GatewayProtocol.class.getPackageName() + "." + simpleName);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void report(TestReporter reporter, String what, int looked, List<String> missing) {
    reporter.publishEntry(what, looked + " looked for, missing: " + missing);
  }
}
