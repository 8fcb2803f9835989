package com.acme;

import dev.opcodec.runtime.codec.Omittable;
import java.nio.charset.StandardCharsets;

/** Fails if what was generated does not work. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    AcmePokeCommand poke = AcmePokeCommand.builder().userId(41).message("hey").build();
    String json = new String(AcmeProtocol.PROTOCOL.encode(poke), StandardCharsets.UTF_8);
    expect(json.contains("\"op\":99") && json.contains("\"message\":\"hey\""), json);
    String tooLong = "x".repeat(141);
    expect(AcmeProtocol.PROTOCOL.validate(poke.withMessage(Omittable.of(tooLong))).size() == 1, poke);
  }

  private static void expect(boolean holds, Object found) {
    if (!holds) {
      throw new AssertionError(found);
    }
  }
}
