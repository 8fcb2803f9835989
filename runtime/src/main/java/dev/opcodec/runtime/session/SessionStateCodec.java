package dev.opcodec.runtime.session;

import dev.opcodec.runtime.codec.FieldName;
import dev.opcodec.runtime.codec.FieldNames;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.JsonWriter;
import org.jspecify.annotations.Nullable;

/** The form in which a suspended session leaves its process; later versions may add keys to it. */
final class SessionStateCodec implements JsonCodec<SessionState> {
  static final SessionStateCodec INSTANCE = new SessionStateCodec();

  private static final FieldName SESSION_ID = FieldName.of("session_id");
  private static final FieldName SEQUENCE = FieldName.of("sequence");
  private static final FieldName RESUME_URL = FieldName.of("resume_gateway_url");
  private static final FieldName SHARD_ID = FieldName.of("shard_id");
  private static final FieldName SHARD_COUNT = FieldName.of("shard_count");
  private static final FieldNames NAMES =
      FieldNames.of(SESSION_ID, SEQUENCE, RESUME_URL, SHARD_ID, SHARD_COUNT);

  private SessionStateCodec() {}

  @Override
  public SessionState read(JsonReader in) {
    @Nullable String sessionId = null;
    @Nullable Long sequence = null;
    @Nullable String resumeUrl = null;
    int shardId = -1;
    int shardCount = -1;
    in.beginObject();
    for (int field = in.nextField(NAMES); field != JsonReader.END; field = in.nextField(NAMES)) {
      switch (field) {
        case 0 -> sessionId = in.readNull() ? null : in.readString();
        case 1 -> sequence = in.readNull() ? null : number(in, in.readLong());
        case 2 -> resumeUrl = in.readNull() ? null : in.readString();
        case 3 -> shardId = (int) number(in, in.readInt());
        case 4 -> shardCount = (int) number(in, in.readInt());
        default -> in.skipValue();
      }
    }
    // A state that has lost its shard would be resumed as another's.
    if (shardId < 0) {
      throw in.missing(SHARD_ID);
    }
    if (shardCount < 0) {
      throw in.missing(SHARD_COUNT);
    }
    if (shardId >= shardCount) {
      throw in.unexpected("a shard's id is below the count");
    }
    return new SessionState(
        sessionId, sequence, resumeUrl == null ? "" : resumeUrl, shardId, shardCount);
  }

  private static long number(JsonReader in, long value) {
    if (value < 0) {
      throw in.unexpected("a number that is not negative expected");
    }
    return value;
  }

  @Override
  public void write(JsonWriter out, SessionState state) {
    int start = out.beginObject();
    out.name(SESSION_ID);
    if (state.sessionId() == null) {
      out.writeNull();
    } else {
      out.writeString(state.sessionId());
    }
    out.name(SEQUENCE);
    if (state.sequence() == null) {
      out.writeNull();
    } else {
      out.writeLong(state.sequence());
    }
    out.name(RESUME_URL);
    out.writeString(state.resumeUrl());
    out.name(SHARD_ID);
    out.writeInt(state.shardId());
    out.name(SHARD_COUNT);
    out.writeInt(state.shardCount());
    out.endObject(start);
  }
}
