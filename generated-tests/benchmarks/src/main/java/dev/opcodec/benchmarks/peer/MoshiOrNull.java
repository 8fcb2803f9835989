package dev.opcodec.benchmarks.peer;

import com.squareup.moshi.JsonQualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks what is written in Moshi's model when it is null. */
@Retention(RetentionPolicy.RUNTIME)
@JsonQualifier
public @interface MoshiOrNull {}
