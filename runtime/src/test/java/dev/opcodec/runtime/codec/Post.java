package dev.opcodec.runtime.codec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record with a field of every kind, and its codec as a generator would write it. */
record Post(
    long id,
    String text,
    @Nullable Double score,
    boolean pinned,
    @Nullable Integer count,
    @Nullable Long length,
    @Nullable Timestamp at,
    Omittable<String> topic,
    List<@Nullable Long> mentions,
    Map<Long, String> names,
    Map<String, @Nullable Boolean> marks,
    @Nullable OneOrMany<Long> guilds,
    @Nullable RawJson extra,
    List<Post> replies) {

  static final class Codec implements JsonCodec<Post> {
    static final Codec INSTANCE = new Codec();
    static final FieldName TOPIC = FieldName.of("topic");
    static final FieldName TEXT = FieldName.of("text");
    static final FieldName SCORE = FieldName.of("score");
    static final FieldName REPLIES = FieldName.of("replies");
    static final FieldName PINNED = FieldName.of("pinned");
    static final FieldName NAMES_BY_ID = FieldName.of("names_by_identifier");
    static final FieldName MENTIONS = FieldName.of("mentions");
    static final FieldName MARKS = FieldName.of("marks");
    static final FieldName LENGTH = FieldName.of("length");
    static final FieldName ID = FieldName.of("id");
    static final FieldName GUILDS = FieldName.of("guilds");
    static final FieldName EXTRA = FieldName.of("é\"xtra");
    static final FieldName COUNT = FieldName.of("count");
    static final FieldName AT = FieldName.of("at");
    private static final FieldNames NAMES =
        FieldNames.of(
            TOPIC,
            TEXT,
            SCORE,
            REPLIES,
            PINNED,
            NAMES_BY_ID,
            MENTIONS,
            MARKS,
            LENGTH,
            ID,
            GUILDS,
            EXTRA,
            COUNT,
            AT);

    @Override
    public Post read(JsonReader in) {
      Omittable<String> topic = Omittable.absent();
      String text = null;
      Double score = null;
      List<Post> replies = List.of();
      boolean pinned = false;
      Map<Long, String> names = Map.of();
      List<@Nullable Long> mentions = List.of();
      Map<String, @Nullable Boolean> marks = Map.of();
      Long length = null;
      long id = 0;
      boolean hasId = false;
      OneOrMany<Long> guilds = null;
      RawJson extra = null;
      Integer count = null;
      Timestamp at = null;
      in.beginObject();
      for (int field = in.nextField(NAMES); field != JsonReader.END; field = in.nextField(NAMES)) {
        switch (field) {
          case 0 -> topic = Omittable.ofNullable(in.readNull() ? null : in.readString());
          case 1 -> text = in.readNull() ? null : in.readString();
          case 2 -> score = in.readNull() ? null : (Double) in.readDouble();
          case 3 -> replies = in.readList(this);
          case 4 -> pinned = in.readBoolean();
          case 5 -> names = in.readIdMap(JsonReader::readString);
          case 6 -> mentions = in.readNullableList(JsonReader::readSnowflake);
          case 7 -> marks = in.readNullableMap(JsonReader::readBoolean);
          case 8 -> length = in.readNull() ? null : (Long) in.readLong();
          case 9 -> {
            hasId = !in.readNull();
            id = hasId ? in.readSnowflake() : 0;
          }
          case 10 -> guilds = in.readNull() ? null : in.readOneOrMany(JsonReader::readSnowflake);
          case 11 -> extra = in.readNull() ? null : in.readRawObject();
          case 12 -> count = in.readNull() ? null : (Integer) in.readInt();
          case 13 -> at = in.readNull() ? null : in.readTimestamp();
          default -> in.skipValue();
        }
      }
      if (!hasId) {
        throw in.missing(ID);
      }
      if (text == null) {
        throw in.missing(TEXT);
      }
      return new Post(
          id, text, score, pinned, count, length, at, topic, mentions, names, marks, guilds, extra,
          replies);
    }

    @Override
    public void write(JsonWriter out, Post value) {
      int start = out.beginObject();
      if (!value.topic().isAbsent()) {
        out.name(TOPIC);
        if (value.topic().isNull()) {
          out.writeNull();
        } else {
          out.writeString(value.topic().get());
        }
      }
      out.name(TEXT);
      out.writeString(value.text());
      if (value.score() != null) {
        out.name(SCORE);
        out.writeDouble(value.score());
      }
      out.name(REPLIES);
      out.writeList(value.replies(), this);
      out.name(PINNED);
      out.writeBoolean(value.pinned());
      out.name(NAMES_BY_ID);
      out.writeIdMap(value.names(), JsonWriter::writeString);
      out.name(MENTIONS);
      out.<Long>writeNullableList(value.mentions(), JsonWriter::writeSnowflake);
      out.name(MARKS);
      out.<Boolean>writeNullableMap(value.marks(), JsonWriter::writeBoolean);
      if (value.length() != null) {
        out.name(LENGTH);
        out.writeLong(value.length());
      }
      out.name(ID);
      out.writeSnowflake(value.id());
      if (value.guilds() != null) {
        out.name(GUILDS);
        out.writeOneOrMany(value.guilds(), JsonWriter::writeSnowflake);
      }
      if (value.extra() != null) {
        out.name(EXTRA);
        out.writeRaw(value.extra());
      }
      if (value.count() != null) {
        out.name(COUNT);
        out.writeInt(value.count());
      }
      if (value.at() != null) {
        out.name(AT);
        out.writeTimestamp(value.at());
      }
      out.endObject(start);
    }
  }

  /** Every key once, in the order in which the codec writes, with values of every kind. */
  static final String FULL =
      "{\"topic\":\"t\",\"text\":\"Grüße, 日本 😀 \\\"quoted\\\" and\\nlong\",\"score\":-2.5,"
          + "\"replies\":[{\"text\":\"\",\"replies\":[],\"pinned\":false,"
          + "\"names_by_identifier\":{},\"mentions\":[],\"marks\":{},\"id\":\"1\"}],"
          + "\"pinned\":true,\"names_by_identifier\":{\"81384788765712384\":\"a\",\"2\":\"b\"},"
          + "\"mentions\":[\"18446744073709551615\",null],\"marks\":{\"x\":true,\"y\":null},"
          + "\"length\":-9223372036854775808,\"id\":\"1234567890123456789\","
          + "\"guilds\":[\"1\",\"2\"],\"é\\\"xtra\":{\"k\":[1e3,null,{}]},\"count\":2147483647,"
          + "\"at\":\"2026-01-02T03:04:05.678900+00:00\"}";
}
