package dev.opcodec.runtime.protocol;

import java.util.List;

/** Keeps what a generated table registers, as it came. */
public record Protocol(
    Protocol base, String name, int version, String digest, Envelope envelope, List<CommandType<?>> commands,
    List<FrameType<?>> frames, List<EventType<?>> events, List<String> closeCodes, List<Frame> made) {
  public static ProtocolBuilder builder(String name, int version, String digest) {
    return new ProtocolBuilder(null, name, version, digest);
  }

  public static ProtocolBuilder extending(Protocol base, String name, String digest) {
    return new ProtocolBuilder(base, name, base.version(), digest);
  }

  public interface DispatchFactory<E extends Event, F extends Dispatch> {
    F create(Long sequence, E event);
  }
}
