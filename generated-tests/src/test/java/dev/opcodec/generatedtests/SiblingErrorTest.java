package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.RawFrame;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A value told apart by the field beside it is decoded late; its errors still say where. */
class SiblingErrorTest {
  @Test
  void a_key_missing_in_a_value_told_apart_by_its_sibling_has_its_path_in_the_frame() {
    RawFrame frame =
        GatewayProtocol.PROTOCOL.readFrame(
            """
            {"t": "RATE_LIMITED", "s": 4, "op": 0,
             "d": {"opcode": 8, "retry_after": 1.5, "meta": {"nonce": "n"}}}
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> GatewayProtocol.PROTOCOL.decode(frame))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("$.d.meta.guild_id");
  }
}
