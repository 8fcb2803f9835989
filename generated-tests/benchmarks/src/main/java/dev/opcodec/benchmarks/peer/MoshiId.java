package dev.opcodec.benchmarks.peer;

import com.squareup.moshi.JsonQualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks ids in Moshi's model: digits in a string. */
@Retention(RetentionPolicy.RUNTIME)
@JsonQualifier
public @interface MoshiId {}
