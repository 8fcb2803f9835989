package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.FieldName;
import dev.opcodec.runtime.codec.FieldNames;
import dev.opcodec.runtime.codec.JsonKind;
import dev.opcodec.runtime.codec.JsonReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a frame says beside its data, gathered while a reader goes through it. */
final class EnvelopeKeys {
  private final Keys keys;
  private int opcode;
  private boolean hasOpcode;
  private @Nullable Long sequence;
  private @Nullable String event;

  EnvelopeKeys(Keys keys) {
    this.keys = keys;
  }

  /** Reads keys up to the data, before which the reader then stands, or the frame's end. */
  boolean reachData(JsonReader in) {
    for (int field = in.nextField(keys.names);
        field != JsonReader.END;
        field = in.nextField(keys.names)) {
      if (field == JsonReader.UNKNOWN) {
        in.skipValue();
      } else if (keys.roles[field] == Role.DATA) {
        return true;
      } else {
        read(in, keys.roles[field]);
      }
    }
    if (!hasOpcode) {
      throw in.missing(keys.opcode);
    }
    in.end();
    return false;
  }

  private void read(JsonReader in, Role role) {
    boolean isNull = in.readNull();
    switch (role) {
      case OPCODE -> {
        hasOpcode = !isNull;
        opcode = isNull ? 0 : atNumber(in).readInt();
      }
      case SEQUENCE -> sequence = isNull ? null : (Long) atNumber(in).readLong();
      case EVENT -> event = isNull ? null : in.readString();
      case DATA -> throw new IllegalStateException("data is read by the caller");
    }
  }

  /** Numbers elsewhere may come as text; what frames are routed and counted by may not. */
  private static JsonReader atNumber(JsonReader in) {
    if (in.peekKind() == JsonKind.STRING) {
      in.readDouble(); // no text is a double: this throws the error with its place
    }
    return in;
  }

  boolean hasOpcode() {
    return hasOpcode;
  }

  int opcode() {
    return opcode;
  }

  @Nullable Long sequence() {
    return sequence;
  }

  @Nullable String event() {
    return event;
  }

  private enum Role {
    OPCODE,
    DATA,
    SEQUENCE,
    EVENT
  }

  /** The envelope's keys, prepared for reading; shared by all frames of a protocol. */
  static final class Keys {
    private final FieldName opcode;
    private final FieldNames names;

    /** Of the names, by index. */
    private final Role[] roles;

    Keys(Envelope envelope) {
      opcode = FieldName.of(envelope.opcode());
      List<FieldName> present = new ArrayList<>();
      List<Role> theirRoles = new ArrayList<>();
      // The order of the wire: what the data is comes before it.
      if (envelope.event() != null) {
        present.add(FieldName.of(envelope.event()));
        theirRoles.add(Role.EVENT);
      }
      if (envelope.sequence() != null) {
        present.add(FieldName.of(envelope.sequence()));
        theirRoles.add(Role.SEQUENCE);
      }
      present.add(opcode);
      theirRoles.add(Role.OPCODE);
      present.add(FieldName.of(envelope.data()));
      theirRoles.add(Role.DATA);
      names = FieldNames.of(present.toArray(FieldName[]::new));
      roles = theirRoles.toArray(Role[]::new);
    }
  }
}
