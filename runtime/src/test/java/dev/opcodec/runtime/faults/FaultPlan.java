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

  /** The same faults, but what would alter the first bytes of a connection comes behind them. */
  default FaultPlan notCorrupting(int first) {
    return number -> {
      Supplier<PlannedFault> faults = of(number);
      long[] end = {0};
      return () -> {
        PlannedFault fault = faults.get();
        if (fault.fault() == Fault.CORRUPT && end[0] + fault.after() < first) {
          fault = new PlannedFault(first - end[0], Fault.CORRUPT, fault.span());
        }
        end[0] += fault.after() + fault.span();
        return fault;
      };
    };
  }

  /** Connections that are not named meet no fault. */
  static FaultPlan scripted(Map<Integer, List<PlannedFault>> faults) {
    return number -> {
      var left = faults.getOrDefault(number, List.of()).iterator();
      return () -> left.hasNext() ? left.next() : PlannedFault.NONE;
    };
  }
}
