package dev.opcodec.runtime.faults;

/**
 * A fault at a point of what the gateway sends.
 *
 * @param after bytes that pass unharmed before it, counted from the end of the fault before
 * @param fault what happens then
 * @param span bytes that it happens to; without meaning for a fault that is final
 */
record PlannedFault(long after, Fault fault, int span) {
  /** Never happens. */
  static final PlannedFault NONE = new PlannedFault(Long.MAX_VALUE, Fault.CUT, 0);
}
