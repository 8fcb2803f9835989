package dev.opcodec.processor.diff;

import dev.opcodec.processor.diag.Code;

/** Whom a change breaks; the first of several is the worst. */
enum Breaks {
  /** Peers that have the released schema. */
  WIRE(Code.BREAKS_WIRE, "the wire"),
  /** Code that was compiled with the released schema. */
  SOURCE(Code.BREAKS_SOURCE, "sources"),
  /** What such code does once it is compiled anew. */
  BEHAVIOUR(Code.BREAKS_BEHAVIOUR, "behaviour");

  private final Code code;
  private final String what;

  Breaks(Code code, String what) {
    this.code = code;
    this.what = what;
  }

  Code code() {
    return code;
  }

  /** What a message calls it. */
  String what() {
    return what;
  }
}
