package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.codec.OneOrMany;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.ExtensionEvent;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.protocol.EventType;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.Status;
import dev.opcodec.runtime.validate.Validator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An extension has a class of its own for an answer. */
class ReplacedAnswerTest {
  record OwnChunk(RawJson d) implements ExtensionEvent {
    @Override
    public String eventName() {
      return "GUILD_MEMBERS_CHUNK";
    }
  }

  private static final JsonCodec<OwnChunk> CODEC =
      new JsonCodec<>() {
        @Override
        public OwnChunk read(JsonReader in) {
          return new OwnChunk(in.readRaw());
        }

        @Override
        public void write(JsonWriter out, OwnChunk chunk) {
          out.writeRaw(chunk.d);
        }
      };

  private static final Protocol EXTENDED =
      Protocol.extending(GatewayProtocol.PROTOCOL, "Extended", "digest")
          .event(
              new EventType<>(
                  "GUILD_MEMBERS_CHUNK",
                  OwnChunk.class,
                  CODEC,
                  Validator.unbounded(),
                  0,
                  true,
                  Status.ACTIVE))
          .build();

  private static final RequestGuildMembersCommand ALL =
      RequestGuildMembersCommand.builder()
          .guildId(OneOrMany.one(7L))
          .query("")
          .limit(0L)
          .nonce("n")
          .build();

  private final Play play = new Play(EXTENDED, builder -> builder).ready();

  @Test
  void bundled_members_say_which_class_there_is_instead() {
    assertThatThrownBy(() -> play.session.requestMembers(ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(OwnChunk.class.getName());
  }

  @Test
  void own_class_answers_in_its_place() {
    CompletableFuture<List<OwnChunk>> chunks = play.session.request(ALL, OwnChunk.class);
    play.time.settle();
    for (int index : new int[] {1, 0}) {
      play.peer()
          .say(
              "{\"op\":0,\"t\":\"GUILD_MEMBERS_CHUNK\",\"s\":null,\"d\":{\"guild_id\":\"7\","
                  + "\"chunk_index\":"
                  + index
                  + ",\"chunk_count\":2,\"nonce\":\"n\"}}");
    }
    play.time.settle();
    assertThat(chunks.join())
        .extracting(chunk -> chunk.d().tree().get("chunk_index").intValue())
        .containsExactly(0, 1);
  }
}
