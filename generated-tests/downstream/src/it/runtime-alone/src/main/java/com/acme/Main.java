package com.acme;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.StreamCreateCommand;
import dev.opcodec.runtime.gateway.StreamType;
import java.nio.charset.StandardCharsets;

/** Fails if what was generated does not work. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    StreamCreateCommand command =
        StreamCreateCommand.builder().type(StreamType.GUILD).guildId(3L).channelId(4).build();
    String json = new String(GatewayProtocol.PROTOCOL.encode(command), StandardCharsets.UTF_8);
    expect(json.contains("\"op\":18") && json.contains("\"type\":\"guild\""), json);
  }

  private static void expect(boolean holds, Object found) {
    if (!holds) {
      throw new AssertionError(found);
    }
  }
}
