package dev.opcodec.runtime.session.explore;

/** Scenario 37: what comes of an old connection changes nothing. */
record OldConnectionIsDiscarded() implements Invariant {
  @Override
  public Invariant after(Moment moment, Report report) {
    if (moment.isOfOldConnection()) {
      report.require(moment.effects().isEmpty(), () -> "an old connection has " + moment.effects());
      report.require(
          moment.from().phase() == moment.to().phase()
              && java.util.Objects.equals(moment.from().sequence(), moment.to().sequence()),
          () -> "an old connection moves the session");
    }
    return this;
  }
}
