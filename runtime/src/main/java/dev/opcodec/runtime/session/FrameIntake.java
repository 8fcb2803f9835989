package dev.opcodec.runtime.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.JsonLimits;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.protocol.Dispatch;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.EventType;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.FrameType;
import dev.opcodec.runtime.protocol.HeartbeatAck;
import dev.opcodec.runtime.protocol.HeartbeatRequest;
import dev.opcodec.runtime.protocol.Hello;
import dev.opcodec.runtime.protocol.InvalidSession;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.protocol.Ready;
import dev.opcodec.runtime.protocol.Reconnect;
import dev.opcodec.runtime.protocol.Resumed;
import dev.opcodec.runtime.session.machine.DispatchKind;
import dev.opcodec.runtime.session.machine.Input;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into what they mean to the machine. Which frame plays which role the protocol's table
 * says, by the interfaces that its classes implement.
 */
final class FrameIntake {
  private final Protocol protocol;
  private final JsonLimits limits;

  /**
   * @param longest most bytes of a frame, if that is more than a reader takes by default
   */
  FrameIntake(Protocol protocol, int longest) {
    this.protocol = protocol;
    limits =
        new JsonLimits(
            JsonLimits.DEFAULT.maxDepth(), Math.max(longest, JsonLimits.DEFAULT.maxBytes()));
  }

  /** Reads a part of an array, of which nothing is kept. */
  Received read(long connection, byte[] buffer, int offset, int length, long completeNanos) {
    LazyFrame frame;
    try {
      RawFrame raw =
          length <= JsonLimits.DEFAULT.maxBytes()
              ? protocol.readFrame(buffer, offset, length)
              : protocol.readFrame(JsonReader.of(buffer, offset, length, limits));
      frame = new LazyFrame(protocol, raw, length, completeNanos);
    } catch (JsonDecodeException error) {
      return new Received(new Input.Corrupt(connection, error.problem()), null, error);
    }
    return frame.raw().opcode() == protocol.dispatchOpcode()
        ? dispatch(connection, frame)
        : control(connection, frame);
  }

  private Received control(long connection, LazyFrame frame) {
    FrameType<?> type = protocol.frame(frame.raw().opcode());
    Class<?> role = type == null ? Frame.class : type.type();
    if (HeartbeatAck.class.isAssignableFrom(role)) {
      return new Received(new Input.HeartbeatAck(connection), frame, null);
    }
    if (HeartbeatRequest.class.isAssignableFrom(role)) {
      return new Received(new Input.HeartbeatRequested(connection), frame, null);
    }
    if (Reconnect.class.isAssignableFrom(role)) {
      return new Received(new Input.Reconnect(connection), frame, null);
    }
    if (Hello.class.isAssignableFrom(role) || InvalidSession.class.isAssignableFrom(role)) {
      return withData(connection, frame);
    }
    return new Received(new Input.OtherFrame(connection), frame, null);
  }

  private Received withData(long connection, LazyFrame frame) {
    try {
      Frame decoded = frame.decoded();
      Input input =
          decoded instanceof Hello hello
              ? new Input.Hello(connection, hello.heartbeatInterval())
              : new Input.InvalidSession(connection, ((InvalidSession) decoded).d());
      return new Received(input, frame, null);
    } catch (JsonDecodeException error) {
      FrameType<?> type = protocol.frame(frame.raw().opcode());
      boolean hello = type != null && Hello.class.isAssignableFrom(type.type());
      // An op 9 that cannot be read has lost its session.
      Input input =
          hello ? hello(connection, frame.raw().d()) : new Input.InvalidSession(connection, false);
      return new Received(input, frame, error);
    }
  }

  /** Some servers write the interval as a fraction or a text. Without one a HELLO is no HELLO. */
  private static Input hello(long connection, RawJson d) {
    JsonNode interval = tree(d).path("heartbeat_interval");
    double millis = interval.isNumber() || interval.isTextual() ? interval.asDouble(-1) : -1;
    return millis < 0
        ? new Input.OtherFrame(connection)
        : new Input.Hello(connection, (long) millis);
  }

  private Received dispatch(long connection, LazyFrame frame) {
    RawFrame raw = frame.raw();
    EventType<?> type = raw.event() == null ? null : protocol.event(raw.event());
    Class<?> role = type == null ? Event.class : type.type();
    if (Ready.class.isAssignableFrom(role)) {
      return ready(connection, frame);
    }
    DispatchKind kind =
        Resumed.class.isAssignableFrom(role) ? DispatchKind.RESUMED : DispatchKind.OTHER;
    return new Received(new Input.Dispatch(connection, sequence(frame), kind), frame, null);
  }

  /** A READY of which only the user is malformed still establishes the session. */
  private Received ready(long connection, LazyFrame frame) {
    JsonDecodeException problem = null;
    DispatchKind kind;
    try {
      Ready ready = (Ready) ((Dispatch) frame.decoded()).event();
      kind = new DispatchKind.Ready(ready.sessionId(), url(ready.resumeGatewayUrl()));
    } catch (JsonDecodeException error) {
      problem = error;
      kind = leniently(frame.raw().d());
    }
    return new Received(new Input.Dispatch(connection, sequence(frame), kind), frame, problem);
  }

  /** Numbers begin at 0 or above; one below is what a server writes that has none. */
  private static @Nullable Long sequence(LazyFrame frame) {
    Long number = frame.raw().sequence();
    return number == null || number < 0 ? null : number;
  }

  private static DispatchKind leniently(RawJson d) {
    JsonNode tree = tree(d);
    return new DispatchKind.Ready(
        text(tree.get("session_id")), url(text(tree.get("resume_gateway_url"))));
  }

  /** What is no URL is not kept, for it would be told and logged as one. */
  private static String url(String text) {
    try {
      return new URI(text).toString();
    } catch (URISyntaxException noUrl) {
      return "";
    }
  }

  /** What no tree can hold has nothing to look up. */
  private static JsonNode tree(RawJson d) {
    try {
      return d.tree();
    } catch (JsonDecodeException tooLong) {
      return MissingNode.getInstance();
    }
  }

  private static String text(@Nullable JsonNode node) {
    return node == null || !node.isTextual() ? "" : node.textValue();
  }
}
