package dev.opcodec.runtime.protocol;

import java.util.List;

public record Answer(
    String event, int opcode, List<Match> match, Ends ends, boolean maybe, boolean fails) {
  public record Match(String command, String answer) {}

  public record Ends(Kind kind, String field) {
    public enum Kind { FIRST, COUNT, EACH, NEVER }
  }
}
