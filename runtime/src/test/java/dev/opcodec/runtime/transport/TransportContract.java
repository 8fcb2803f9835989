package dev.opcodec.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every transport does, over loopback. */
@Timeout(60)
abstract class TransportContract {
  /** Of the transport, for it ends connections that send more in one message. */
  static final int MESSAGE_LIMIT = 1_000_000;

  final RecordingListener listener = new RecordingListener();
  LoopbackPeer peer;

  /** The transport, the same for all tests. */
  abstract Transport transport();

  @BeforeEach
  void listen() throws IOException {
    peer = new LoopbackPeer();
  }

  @AfterEach
  void hangUp() throws IOException {
    peer.close();
  }

  private Connection open() throws Exception {
    Connection connection = transport().connect(peer.uri(), listener);
    peer.accept();
    assertThat(listener.next()).isEqualTo("opened");
    return connection;
  }

  @Test
  void the_request_keeps_path_and_query() throws Exception {
    transport().connect(peer.uri(), listener);
    assertThat(peer.accept()).isEqualTo("GET /?v=10&encoding=json HTTP/1.1");
  }

  @Test
  void fragments_cut_inside_a_character_become_one_message() throws Exception {
    open();
    byte[] message = "{\"a\":\"é😀z\"}".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < message.length; i++) {
      int opcode = i == 0 ? LoopbackPeer.TEXT : LoopbackPeer.CONTINUATION;
      peer.frame(opcode, i == message.length - 1, new byte[] {message[i]});
    }
    assertThat(listener.next()).isEqualTo("text {\"a\":\"é😀z\"}");
  }

  @Test
  void messages_of_any_size_up_to_the_limit_arrive_whole_and_in_order() throws Exception {
    open();
    String large = "ä".repeat(400_000);
    peer.text(large);
    peer.text("after");
    assertThat(listener.next()).isEqualTo("text " + large);
    assertThat(listener.next()).isEqualTo("text after");
  }

  @Test
  void message_beyond_the_limit_ends_the_connection() throws Exception {
    open();
    try {
      peer.text("x".repeat(1_000_001));
    } catch (IOException gone) {
      // A client may hang up as soon as it reads how long the message is.
    }
    assertThat(listener.next()).isEqualTo("closed null");
    assertThat(peer.isGone()).isTrue();
  }

  @Test
  void scenario_32_binary_message_in_several_frames_arrives_whole() throws Exception {
    open();
    peer.frame(LoopbackPeer.BINARY, false, new byte[300]);
    peer.frame(LoopbackPeer.CONTINUATION, false, new byte[0]);
    peer.frame(LoopbackPeer.PING, true, new byte[0]);
    peer.frame(LoopbackPeer.CONTINUATION, true, new byte[1]);
    assertThat(listener.next()).isEqualTo("binary 301");
  }

  @Test
  void binary_message_beyond_the_limit_ends_the_connection() throws Exception {
    open();
    peer.frame(LoopbackPeer.BINARY, false, new byte[600_000]);
    try {
      peer.frame(LoopbackPeer.CONTINUATION, true, new byte[600_000]);
    } catch (IOException gone) {
      // As above.
    }
    assertThat(listener.next()).isEqualTo("closed null");
  }

  @Test
  void scenario_38_close_code_is_handed_on() throws Exception {
    open();
    peer.closeFrame(4009);
    assertThat(listener.next()).isEqualTo("closed 4009");
  }

  @Test
  void scenario_38_close_frame_without_a_code_has_none() throws Exception {
    open();
    peer.frame(LoopbackPeer.CLOSE, true, new byte[0]);
    assertThat(listener.next()).isEqualTo("closed null");
  }

  @Test
  void scenario_38_connection_that_drops_has_no_code() throws Exception {
    open();
    peer.drop();
    assertThat(listener.next()).isEqualTo("closed null");
  }

  @Test
  void RES_10_end_without_a_close_frame_is_not_answered_by_one() throws Exception {
    open();
    peer.halfClose();
    assertThat(listener.next()).isEqualTo("closed null");
    assertThat(peer.isGone()).isTrue();
  }

  /** Whatever stands behind it is not looked at. */
  @ParameterizedTest
  @ValueSource(strings = {"", "88020fa4", "810161", "81", "827f0000000080000000", "ffff"})
  void scenario_38_first_close_code_holds_whatever_comes_behind_it(String behind) throws Exception {
    open();
    peer.write(HexFormat.of().parseHex("88020fa0" + behind));
    assertThat(listener.next()).isEqualTo("closed 4000");
  }

  /**
   * Codes that no frame may carry, half a code, a reason that is no text or too long, a close frame
   * in parts, a masked frame, reserved bits and opcodes, a message that goes on or begins where it
   * cannot, a ping in parts, and lengths that are not what they are.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "880203e7", "88020000", "880203ed", "880203ee", "880203f7", "88020bb7", "88010f",
        "88040fa4c328", "887e00c80fa4", "08020fa0", "81810000000061", "c10161", "830161", "8b0161",
        "800161", "010161810162", "090161", "817e000161", "817fffffffffffffffff61"
      })
  void frame_that_breaks_the_protocol_ends_the_connection_without_a_code(String hex)
      throws Exception {
    open();
    peer.write(HexFormat.of().parseHex(hex));
    assertThat(listener.next()).isEqualTo("closed null");
  }

  @Test
  void scenario_23_close_that_comes_in_one_packet_with_the_upgrade_and_a_message_is_handed_on()
      throws Exception {
    transport().connect(peer.uri(), listener);
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    packet.writeBytes(LoopbackPeer.upgradeFor(peer.acceptRequest()));
    packet.writeBytes(HexFormat.of().parseHex("8102686988020fa4"));
    peer.write(packet.toByteArray());
    assertThat(listener.next()).isEqualTo("opened");
    assertThat(listener.next()).isEqualTo("text hi");
    assertThat(listener.next()).isEqualTo("closed 4004");
  }

  @ParameterizedTest
  @ValueSource(ints = {1012, 3000, 4999, 5000, 65_535})
  void scenario_38_code_that_nobody_has_defined_is_handed_on(int code) throws Exception {
    open();
    peer.closeFrame(code);
    assertThat(listener.next()).isEqualTo("closed " + code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 999 No\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: of-another-key\r\n\r\n",
        "HTTP/1.1 101 Yes\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "SSH-2.0-OpenSSH_9.6\r\n"
      })
  void answer_that_is_no_upgrade_fails(String answer) throws Exception {
    transport().connect(peer.uri(), listener);
    peer.acceptRequest();
    peer.write(answer.getBytes(StandardCharsets.US_ASCII));
    assertThat(listener.next()).startsWith("failed ");
    peer.drop();
    assertThat(listener.isSilent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001})
  void RES_10_close_code_that_ends_sessions_is_not_repeated(int code) throws Exception {
    open();
    peer.closeFrame(code);
    assertThat(listener.next()).isEqualTo("closed " + code);
    assertThat(peer.read().closeCode()).isEqualTo(4000);
  }

  @Test
  void RES_10_close_frame_without_a_code_is_not_answered_by_1000() throws Exception {
    open();
    peer.frame(LoopbackPeer.CLOSE, true, new byte[0]);
    assertThat(listener.next()).isEqualTo("closed null");
    assertThat(peer.read().closeCode()).isEqualTo(4000);
  }

  @Test
  void scenario_17_http_error_says_its_status() throws Exception {
    transport().connect(peer.uri(), listener);
    peer.refuse(503);
    assertThat(listener.next()).isEqualTo("failed 503 HTTP 503");
  }

  @Test
  void answer_that_is_no_http_fails() throws Exception {
    transport().connect(peer.uri(), listener);
    peer.answerNonsense();
    assertThat(listener.next()).matches("failed null [A-Z]\\w+");
  }

  @Test
  void refused_connection_fails() throws Exception {
    peer.close();
    transport().connect(peer.uri(), listener);
    assertThat(listener.next()).startsWith("failed null ");
  }

  @Test
  void an_address_that_is_no_websocket_fails() throws Exception {
    transport().connect(java.net.URI.create("http://127.0.0.1/"), listener);
    assertThat(listener.next()).startsWith("failed null ");
  }

  @Test
  void messages_leave_in_the_order_of_the_calls_even_before_the_connection_is_open()
      throws Exception {
    Connection connection = transport().connect(peer.uri(), listener);
    CompletableFuture<?>[] sent = new CompletableFuture<?>[200];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = connection.send(("message " + i).getBytes(StandardCharsets.UTF_8));
    }
    peer.accept();
    for (int i = 0; i < sent.length; i++) {
      assertThat(peer.read().text()).isEqualTo("message " + i);
    }
    CompletableFuture.allOf(sent).get(10, TimeUnit.SECONDS);
  }

  @Test
  void close_shakes_hands() throws Exception {
    Connection connection = open();
    connection.close(1000);
    assertThat(peer.read().closeCode()).isEqualTo(1000);
    peer.closeFrame(1000);
    assertThat(listener.next()).isEqualTo("closed 1000");
  }

  @Test
  void scenario_01_abandon_sends_its_code_and_does_not_wait_for_an_answer() throws Exception {
    Connection connection = open();
    connection.abandon(4000);
    assertThat(peer.read().closeCode()).isEqualTo(4000);
    assertThat(peer.isGone()).isTrue();
  }

  @Test
  void connection_abandoned_before_it_is_open_does_not_open() throws Exception {
    Connection connection = transport().connect(peer.uri(), listener);
    String request = peer.acceptRequest();
    connection.abandon(4000);
    try {
      peer.upgrade(request);
    } catch (IOException gone) {
      // A client may have hung up by now, or hangs up at the answer.
      assertThat(peer.isGone()).isTrue();
    }
    assertThat(peer.isGone()).isTrue();
    assertThat(listener.isSilent()).isTrue();
  }

  @Test
  void sending_after_the_end_fails() throws Exception {
    Connection connection = open();
    peer.drop();
    assertThat(listener.next()).isEqualTo("closed null");
    assertThatThrownBy(() -> connection.send(new byte[] {'x'}).get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void what_a_stalled_peer_does_not_read_fails_when_the_connection_is_abandoned() throws Exception {
    Connection connection = open();
    CompletableFuture<Void> last = new CompletableFuture<>();
    for (int i = 0; i < 40; i++) {
      last = connection.send("y".repeat(500_000).getBytes(StandardCharsets.UTF_8));
    }
    connection.abandon(4000);
    CompletableFuture<Void> stuck = last;
    assertThatThrownBy(() -> stuck.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
  }
}
