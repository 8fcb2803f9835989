package dev.opcodec.runtime.codec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What generated codecs call; only the shape matters here. */
@NullMarked
public abstract class JsonWriter {
  public abstract int beginObject();
  public abstract void name(FieldName name);
  public abstract void name(String name);
  public abstract void endObject(int start);
  public abstract void beginArray();
  public abstract void endArray();
  public abstract void writeNull();
  public abstract void writeBoolean(boolean value);
  public abstract void writeInt(int value);
  public abstract void writeLong(long value);
  public abstract void writeNull(FieldName name);
  public abstract void writeBoolean(FieldName name, boolean value);
  public abstract void writeInt(FieldName name, int value);
  public abstract void writeLong(FieldName name, long value);
  public abstract void writeString(FieldName name, String value);
  public abstract void writeSnowflake(FieldName name, long value);
  public abstract void writeTimestamp(FieldName name, Timestamp value);
  public abstract void writeDouble(double value);
  public abstract void writeString(String value);
  public abstract void writeSnowflake(long value);
  public abstract void writeTimestamp(Timestamp value);
  public abstract void writeRaw(RawJson value);
  public abstract <T> void writeList(List<? extends T> items, ValueWriter<? super T> writer);
  public abstract <T> void writeNullableList(
      List<? extends @Nullable T> items, ValueWriter<? super T> writer);
  public abstract <V> void writeMap(
      Map<String, ? extends V> entries, ValueWriter<? super V> writer);
  public abstract <V> void writeNullableMap(
      Map<String, ? extends @Nullable V> entries, ValueWriter<? super V> writer);
  public abstract <V> void writeIdMap(
      Map<Long, ? extends V> entries, ValueWriter<? super V> writer);
  public abstract <V> void writeNullableIdMap(
      Map<Long, ? extends @Nullable V> entries, ValueWriter<? super V> writer);
  public abstract <T> void writeOneOrMany(
      OneOrMany<? extends T> value, ValueWriter<? super T> writer);
}
