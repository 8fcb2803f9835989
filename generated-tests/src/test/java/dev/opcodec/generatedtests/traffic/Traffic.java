package dev.opcodec.generatedtests.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Frames of one kind.
 *
 * @param kind what they are
 * @param script what their texts are written in
 * @param order the order of their keys
 * @param strangers true if they hold keys that no schema knows
 */
public record Traffic(FrameKind kind, Script script, KeyOrder order, boolean strangers) {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  /** Frames in the predicted order, in ASCII, with known keys only. */
  public static Traffic plain(FrameKind kind) {
    return new Traffic(kind, Script.ASCII, KeyOrder.PREDICTED, false);
  }

  /** As many different frames as the kind wants; the same bytes on every call. */
  public List<byte[]> frames() {
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < kind.variety(); i++) {
      frames.add(frame(i));
    }
    return frames;
  }

  /** The frame of that number. */
  public byte[] frame(int number) {
    long seed = kind.name().hashCode() * 31L + number;
    Dice dice = new Dice(seed, script);
    @Nullable Tree data = kind.data(dice);
    if (data != null && strangers) {
      Strangers.addTo(data, dice);
    }
    Map<String, @Nullable Object> frame = new LinkedHashMap<>();
    if (!kind.command()) {
      frame.put("t", kind.event());
      frame.put("s", kind.event() == null ? null : 1000 + number);
    }
    frame.put("op", kind.opcode());
    frame.put("d", data == null ? null : order.data(data, seed));
    try {
      return JACKSON.writeValueAsString(frame).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kind and what is special about it. */
  public String title() {
    StringBuilder title = new StringBuilder(kind.name());
    if (script != Script.ASCII) {
      title.append(", other scripts");
    }
    if (order != KeyOrder.PREDICTED) {
      title.append(", shuffled");
    }
    if (strangers) {
      title.append(", unknown keys");
    }
    return title.toString();
  }
}
