package dev.opcodec.runtime.faults;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Which faults each connection through a {@link FaultProxy} meets. */
@FunctionalInterface
interface FaultPlan {
  /** A network without faults. */
  FaultPlan NONE = number -> () -> PlannedFault.NONE;

  /**
   * Asked once for each connection.
   *
   * @param number of the connection, counted from 1
   * @return gives one fault after the other, for ever
   */
  Supplier<PlannedFault> of(int number);

  /** Connections that are not named meet no fault. */
  static FaultPlan scripted(Map<Integer, List<PlannedFault>> faults) {
    return number -> {
      var left = faults.getOrDefault(number, List.of()).iterator();
      return () -> left.hasNext() ? left.next() : PlannedFault.NONE;
    };
  }
}
