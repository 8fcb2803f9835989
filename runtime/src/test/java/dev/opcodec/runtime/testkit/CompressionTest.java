package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CompressionTest {
  private static final byte[] FLUSH = {0, 0, (byte) 0xff, (byte) 0xff};

  private static String inflate(Inflater inflater, byte[] bytes) throws DataFormatException {
    inflater.setInput(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
      out.write(buffer, 0, n);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void assertFlushed(byte[] message) {
    assertThat(Arrays.copyOfRange(message, message.length - 4, message.length)).isEqualTo(FLUSH);
  }

  private static URI zlibStream(EmbeddedGateway gateway) {
    return gateway.url().resolve("?v=10&encoding=json&compress=zlib-stream");
  }

  @Test
  void zlib_stream_has_one_context_and_each_message_is_flushed() throws Exception {
    Inflater context = new Inflater();
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.connect(zlibStream(gateway))) {
      byte[] hello = client.nextBytes();
      assertThat(hello[0]).isEqualTo((byte) 0x78);
      assertFlushed(hello);
      Json.assertSame(
          inflate(context, hello),
          """
          {"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,
            "_trace":["[\\"opcodec-embedded-gateway\\",{\\"micros\\":0}]"]}}""");
      // ZP-3: what identify says about compression has no effect here.
      client.send(RawClient.IDENTIFY.replace("\"intents\"", "\"compress\":true,\"intents\""));
      byte[] ready = client.nextBytes();
      assertFlushed(ready);
      assertThat(Json.tree(inflate(context, ready)).path("t").textValue()).isEqualTo("READY");
      gateway.dispatch("POKED", "\"" + "long and always the same ".repeat(10) + "\"");
      int first = client.nextBytes().length;
      gateway.dispatch("POKED", "\"" + "long and always the same ".repeat(10) + "\"");
      assertThat(client.nextBytes()).as("which knows the first").hasSizeLessThan(first);
    } finally {
      context.end();
    }
  }

  @Test
  void a_new_connection_has_a_new_context() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start()) {
      for (int i = 0; i < 2; i++) {
        Inflater context = new Inflater();
        try (RawClient client = RawClient.connect(zlibStream(gateway))) {
          assertThat(inflate(context, client.nextBytes())).contains("heartbeat_interval");
        } finally {
          context.end();
        }
      }
    }
  }

  @Test
  void messages_of_every_size_come_whole() throws Exception {
    Inflater context = new Inflater();
    Random random = new Random(5);
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.connect(zlibStream(gateway))) {
      inflate(context, client.nextBytes());
      client.send(RawClient.IDENTIFY);
      inflate(context, client.nextBytes());
      // Sizes around the compressor's own buffer, of what does not compress, and a large one.
      for (int size = 10_800; size < 11_000; size++) {
        assertComesWhole(gateway, client, context, random, size);
      }
      assertComesWhole(gateway, client, context, random, 2_000_000);
    } finally {
      context.end();
    }
  }

  private static void assertComesWhole(
      EmbeddedGateway gateway, RawClient client, Inflater context, Random random, int size)
      throws Exception {
    StringBuilder text = new StringBuilder();
    random.ints(size, 0, 64).forEach(i -> text.append((char) (i + '0')));
    String json = Json.quote(text.toString());
    gateway.dispatch("POKED", json);
    byte[] message = client.nextBytes();
    assertFlushed(message);
    assertThat(Json.tree(inflate(context, message)).path("d")).isEqualTo(Json.tree(json));
  }

  @Test
  void ZS_3_zstd_stream_is_one_zstd_frame_that_is_flushed_and_never_ends() throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client =
            RawClient.connect(gateway.url().resolve("?v=10&encoding=json&compress=zstd-stream"))) {
      all.writeBytes(client.nextBytes());
      client.send(RawClient.IDENTIFY.replace("\"intents\"", "\"compress\":true,\"intents\""));
      all.writeBytes(client.nextBytes());
      gateway.dispatch("POKED", Json.quote("poked ".repeat(60_000)));
      all.writeBytes(client.nextBytes());
    }
    byte[] stream = all.toByteArray();
    assertThatThrownBy(() -> Zstd.findFrameCompressedSize(stream))
        .isInstanceOf(ZstdException.class);
    try (ZstdInputStream frame = new ZstdInputStream(new ByteArrayInputStream(stream))) {
      String text = new String(frame.setContinuous(true).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text)
          .startsWith("{\"t\":null,\"s\":null,\"op\":10,")
          .contains("}{\"t\":\"READY\",")
          .endsWith("poked poked \"}");
    }
  }

  @Test
  void payload_compression_is_one_zlib_stream_a_message() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.connect(gateway.url())) {
      assertThat(client.next()).contains("heartbeat_interval");
      client.send(RawClient.IDENTIFY.replace("\"intents\"", "\"compress\":true,\"intents\""));
      assertThat(Json.tree(inflated(client.nextBytes())).path("t").textValue()).isEqualTo("READY");
      gateway.dispatch("POKED", "1");
      Json.assertSame(
          inflated(client.nextBytes()),
          """
          {"t":"POKED","s":2,"op":0,"d":1}""");
    }
  }

  @Test
  void a_resumed_session_compresses_payloads_as_its_identify_asked() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient first = RawClient.connect(gateway.url())) {
      first.next();
      first.send(RawClient.IDENTIFY.replace("\"intents\"", "\"compress\":true,\"intents\""));
      String ready = inflated(first.nextBytes());
      first.drop();
      String id = Json.tree(ready).at("/d/session_id").textValue();
      try (RawClient second = RawClient.resume(gateway, id, 1)) {
        assertThat(Json.tree(inflated(second.nextBytes())).path("t").textValue())
            .isEqualTo("RESUMED");
      }
    }
  }

  private static String inflated(byte[] whole) throws DataFormatException {
    Inflater alone = new Inflater();
    try {
      String text = inflate(alone, whole);
      assertThat(alone.finished()).isTrue();
      assertThat(alone.getRemaining()).isZero();
      return text;
    } finally {
      alone.end();
    }
  }
}
