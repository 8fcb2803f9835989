package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;

/**
 * SEND-8, RES-4: a connection sends one IDENTIFY or one RESUME, and an IDENTIFY only after the gate
 * let it.
 *
 * @param connection the latest connection that did
 */
record OneIdentifyAConnection(long connection) implements Invariant {
  static final OneIdentifyAConnection NONE = new OneIdentifyAConnection(0);

  @Override
  public Invariant after(Moment moment, Report report) {
    long latest = connection;
    for (Effect effect : moment.effects()) {
      if (effect instanceof Effect.SendIdentify identify) {
        boolean first = identify.connection() != latest;
        report.require(first, () -> "identifies twice on one connection");
        report.require(moment.before().asksGate(), () -> "identifies, and the gate was not asked");
        latest = identify.connection();
      } else if (effect instanceof Effect.SendResume resume) {
        boolean first = resume.connection() != latest;
        report.require(first, () -> "resumes where it identified or resumed");
        latest = resume.connection();
      }
    }
    return latest == connection ? this : new OneIdentifyAConnection(latest);
  }

  @Override
  public void write(Key key, World world) {
    key.accept(connection == world.connection() ? 1 : 0);
  }
}
