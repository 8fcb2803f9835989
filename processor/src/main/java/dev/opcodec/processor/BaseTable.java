package dev.opcodec.processor;

import java.util.List;

/** From what files a base was generated, and the digest that they had then. */
record BaseTable(List<String> roots, String digest) {}
