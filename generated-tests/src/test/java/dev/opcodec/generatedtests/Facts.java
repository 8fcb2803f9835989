package dev.opcodec.generatedtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of facts that the bundled schema is held against, apart from the schema itself. */
final class Facts {
  private Facts() {}

  /** One opcode: what the protocol's documents say of it. */
  record OpcodeFact(
      int op, String name, String direction, boolean documented, String status, String d) {}

  /** One field of what a client sends or receives; the path has a dot for a nested field. */
  record FieldFact(int op, String path, String type, boolean optional, boolean nullable) {}

  static List<OpcodeFact> opcodes() {
    return rows("opcodes.tsv").stream()
        .map(
            row ->
                new OpcodeFact(
                    Integer.parseInt(row[0]),
                    row[1],
                    row[2],
                    Boolean.parseBoolean(row[3]),
                    row[4],
                    row[5]))
        .toList();
  }

  static List<FieldFact> fields() {
    return rows("opcode-fields.tsv").stream()
        .map(
            row ->
                new FieldFact(
                    Integer.parseInt(row[0]),
                    row[1],
                    row[2],
                    row[3].equals("optional"),
                    row[4].equals("nullable")))
        .toList();
  }

  /** The first column of a table. */
  static List<String> names(String resource) {
    return rows(resource).stream().map(row -> row[0]).toList();
  }

  static List<String[]> rows(String resource) {
    InputStream stream = Facts.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("no resource " + resource);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
