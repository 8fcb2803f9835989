package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Inside;

/** Scenario 49: no state, input or effect shows the session's id; the token is in none of them. */
record SecretsAreNotPrinted() implements Invariant {
  @Override
  public Invariant after(Moment moment, Report report) {
    if (moment.after().server().session() == 0) {
      return this;
    }
    check(moment.input(), report);
    for (Effect effect : moment.effects()) {
      if (!(effect instanceof Effect.StartTimer || effect instanceof Effect.CancelTimer)) {
        check(effect, report);
      }
    }
    if (!Inside.haveSameMemory(moment.from(), moment.to())) {
      check(Inside.printed(moment.to()), report);
    }
    return this;
  }

  private static void check(Object value, Report report) {
    String shown = value.toString();
    report.require(!shown.contains(Invariants.SECRET), () -> "printed: " + shown);
  }
}
