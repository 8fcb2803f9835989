package com.acme;

import com.acme.gateway.AcmeMood;
import com.acme.gateway.AcmePokedEvent;
import com.acme.gateway.AcmeProtocol;
import com.acme.upper.AcmePokeCommand;
import com.acme.upper.UpperNudgeCommand;
import com.acme.upper.UpperProtocol;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.TypingStartEvent;
import dev.opcodec.runtime.protocol.Protocol;
import java.nio.charset.StandardCharsets;

/** Fails if what was generated does not work. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Protocol upper = UpperProtocol.PROTOCOL;
    expect(upper.base() == AcmeProtocol.PROTOCOL, "the overlay is the base");
    AcmePokeCommand poke = AcmePokeCommand.builder().userId(41).force(3L).build();
    expect(json(upper.encode(poke)).contains("\"force\":3"), json(upper.encode(poke)));
    UpperNudgeCommand nudge = new UpperNudgeCommand(41, AcmeMood.GOOD);
    expect(json(upper.encode(nudge)).contains("\"mood\":\"good\""), json(upper.encode(nudge)));
    expect(upper.isReplaced(com.acme.gateway.AcmePokeCommand.class), "the poke is anew");
    expect(type(upper, "ACME_POKED") == AcmePokedEvent.class, "the overlay's event stays");
    expect(type(upper, "TYPING_START") == TypingStartEvent.class, "the gateway's event stays");
    Class<?> added = type(upper, "MESSAGE_REACTION_ADD");
    expect(added == type(AcmeProtocol.PROTOCOL, "MESSAGE_REACTION_ADD"), added);
    expect(added != type(GatewayProtocol.PROTOCOL, "MESSAGE_REACTION_ADD"), added);
  }

  private static Class<?> type(Protocol protocol, String event) {
    return protocol.event(event).type();
  }

  private static String json(byte[] frame) {
    return new String(frame, StandardCharsets.UTF_8);
  }

  private static void expect(boolean holds, Object found) {
    if (!holds) {
      throw new AssertionError(found);
    }
  }
}
