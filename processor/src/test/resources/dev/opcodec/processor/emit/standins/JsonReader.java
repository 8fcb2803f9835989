package dev.opcodec.runtime.codec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What generated codecs call; only the shape matters here. */
@NullMarked
public abstract class JsonReader {
  public static final int END = -2;
  public static final int UNKNOWN = -1;

  public long word;
  public long wordAfter;

  public abstract void beginObject();
  public abstract boolean take(int length);
  public abstract boolean takeName(FieldName expected);
  public abstract boolean takeIfNext(FieldName expected);
  public abstract boolean findField(FieldNames names);
  public abstract boolean findField(FieldNames names, UnknownKeys.Collector unknown);
  public abstract void skipValue();
  public abstract boolean readNull();
  public abstract boolean readBoolean();
  public abstract int readInt();
  public abstract long readLong();
  public abstract double readDouble();
  public abstract String readString();
  public abstract long readSnowflake();
  public abstract Timestamp readTimestamp();
  public abstract @Nullable Boolean readBooleanOrNull();
  public abstract @Nullable Long readLongOrNull();
  public abstract @Nullable String readStringOrNull();
  public abstract @Nullable Long readSnowflakeOrNull();
  public abstract @Nullable Timestamp readTimestampOrNull();
  public abstract <T> @Nullable List<T> readListOrNull(ValueReader<? extends T> reader);
  public abstract @Nullable List<Long> readSnowflakesOrNull();
  public abstract void skipValue(int name);
  public abstract boolean readNull(int name);
  public abstract int readInt(int name);
  public abstract long readLong(int name);
  public abstract double readDouble(int name);
  public abstract long readSnowflake(int name);
  public abstract @Nullable Boolean readBooleanOrNull(int name);
  public abstract @Nullable Long readLongOrNull(int name);
  public abstract @Nullable String readStringOrNull(int name);
  public abstract @Nullable Long readSnowflakeOrNull(int name);
  public abstract @Nullable Timestamp readTimestampOrNull(int name);
  public abstract <T> @Nullable List<T> readListOrNull(int name, ValueReader<? extends T> reader);
  public abstract @Nullable List<Long> readSnowflakesOrNull(int name);
  public abstract RawJson readRaw();
  public abstract RawJson readRawObject();
  public abstract List<Long> readSnowflakes();
  public abstract <T> List<T> readList(ValueReader<? extends T> reader);
  public abstract <T> List<@Nullable T> readNullableList(ValueReader<? extends T> reader);
  public abstract <V> Map<String, V> readMap(ValueReader<? extends V> reader);
  public abstract <V> Map<String, @Nullable V> readNullableMap(ValueReader<? extends V> reader);
  public abstract <V> Map<Long, V> readIdMap(ValueReader<? extends V> reader);
  public abstract <V> Map<Long, @Nullable V> readNullableIdMap(ValueReader<? extends V> reader);
  public abstract <T> OneOrMany<T> readOneOrMany(ValueReader<? extends T> reader);
  public abstract void beginArray();
  public abstract void expectItem();
  public abstract void endArray();
  public abstract JsonKind peekKind();
  public abstract @Nullable String peekTag(FieldName name);
  public abstract boolean peekHas(FieldName name);
  public abstract RuntimeException missing(FieldName name);
  public abstract <T> @Nullable T readKnown(KnownTexts<T> texts);
  public abstract <T> @Nullable T readIfFits(ValueReader<? extends T> reader);
  public abstract <T> @Nullable T readIfFits(ValueReader<? extends T> reader, FieldNames lacking);
  public abstract boolean hasRefused();
  public abstract <T> @Nullable T readIfAllKnown(ValueReader<? extends T> reader);
  public abstract <T> T later(FieldName name, RawJson kept, java.util.function.Function<? super RawJson, ? extends T> decoding);
}
