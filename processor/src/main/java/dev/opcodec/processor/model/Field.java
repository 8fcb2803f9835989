package dev.opcodec.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record.
 *
 * @param wireName the key in the JSON
 * @param type the type without its outermost {@code ?}
 * @param secret true if the value must not be printed
 * @param defaultValue what the peer assumes when the key is absent
 * @param javaName the component's name asked for by {@code java-name}
 */
public record Field(
    String wireName,
    TypeRef type,
    Presence presence,
    List<Constraint> constraints,
    String doc,
    Marks marks,
    boolean secret,
    @Nullable String defaultValue,
    @Nullable String javaName) {}
