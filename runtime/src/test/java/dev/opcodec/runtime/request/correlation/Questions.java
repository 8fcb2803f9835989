package dev.opcodec.runtime.request.correlation;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.Answer;
import dev.opcodec.runtime.protocol.CommandType;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.request.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions and answers of the bundled protocol, as they are on the wire. */
final class Questions {
  static final RequestOptions THIRTY_SECONDS = RequestOptions.within(Duration.ofSeconds(30));

  private Questions() {}

  static Correlator correlator() {
    return new Correlator(0, Set.of("RATE_LIMITED"), 100);
  }

  static Question of(int opcode, String data) {
    return of(opcode, data, THIRTY_SECONDS);
  }

  static Question of(int opcode, String data, RequestOptions options) {
    CommandType<?> type = Objects.requireNonNull(GatewayProtocol.PROTOCOL.command(opcode));
    List<Answer> wanted = type.answers().stream().filter(it -> !it.fails()).toList();
    List<Answer> refusals = type.answers().stream().filter(Answer::fails).toList();
    return new Question(opcode, RawJson.of(data).tree(), wanted, refusals, options);
  }

  static Question members(String nonce) {
    return members(nonce, THIRTY_SECONDS);
  }

  static Question members(String nonce, RequestOptions options) {
    return of(
        8, "{\"guild_id\":\"1\",\"query\":\"\",\"limit\":0,\"nonce\":\"" + nonce + "\"}", options);
  }

  static AnswerFrame event(String name, String data) {
    return frame(0, 1L, name, RawJson.of(data));
  }

  static AnswerFrame frame(int opcode, @Nullable Long sequence, @Nullable String event, RawJson d) {
    return new Came(new RawFrame(opcode, sequence, event, d));
  }

  /** Equal to another with the same content. */
  private record Came(RawFrame raw) implements AnswerFrame {
    @Override
    public Frame decoded() {
      return GatewayProtocol.PROTOCOL.decode(raw);
    }
  }

  static AnswerFrame chunk(String nonce, int index, int count) {
    return chunk("\"1\"", nonce, index, count);
  }

  static AnswerFrame chunk(String guild, String nonce, int index, int count) {
    return event(
        "GUILD_MEMBERS_CHUNK",
        """
        {"guild_id":%s,"members":[{"user":{"id":"5","nonce":"x"}}],
         "chunk_index":%d,"chunk_count":%d,"nonce":"%s"}"""
            .formatted(guild, index, count, nonce));
  }

  static AnswerFrame rateLimited(double seconds, String meta) {
    return event(
        "RATE_LIMITED", "{\"opcode\":8,\"retry_after\":" + seconds + ",\"meta\":" + meta + "}");
  }
}
