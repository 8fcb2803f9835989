package dev.opcodec.runtime.gateway;

/** Op 6. */
public record ResumeCommand(String token, String sessionId, long seq) implements LifecycleCommand {
  @Override
  public int opcode() {
    return 6;
  }

  @Override
  public String toString() {
    return "ResumeCommand[token=***, seq=" + seq + "]";
  }
}
