package dev.opcodec.runtime.codec;

import java.util.List;

public record OneOrMany<T>(boolean isArray, List<T> values) {}
