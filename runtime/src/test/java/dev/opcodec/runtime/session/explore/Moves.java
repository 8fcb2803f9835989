package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.DispatchKind;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.QuotaKey;
import dev.opcodec.runtime.session.machine.ResumePoint;
import dev.opcodec.runtime.session.machine.SendLimits;
import dev.opcodec.runtime.session.machine.TimerKind;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can happen to a session, by who does it. */
final class Moves {
  static final String RESUME_URL = "wss://resume.example/";

  private Moves() {}

  // --- the user -----------------------------------------------------------------------------

  static Move start() {
    return new Move("start", world -> Offer.of(world, new Input.Start(null)));
  }

  static Move startFrom() {
    ResumePoint point = new ResumePoint(Invariants.SECRET + 0, RESUME_URL, 40);
    return new Move(
        "start from a session of another process",
        world -> world.isIn(Phase.IDLE) ? Offer.of(world, new Input.Start(point)) : null);
  }

  static Move close() {
    return new Move("the user closes", world -> Offer.of(world, new Input.CloseRequested()));
  }

  static Move suspend() {
    return new Move("the user suspends", world -> Offer.of(world, new Input.SuspendRequested()));
  }

  static Move send(String what, boolean excused, QuotaKey... quotas) {
    return new Move(
        "the user sends " + what,
        world ->
            Offer.of(
                world, new Input.SendRequested(world.commands() + 1, List.of(quotas), excused)));
  }

  static Move handlersFull() {
    return new Move(
        "the user's handlers are full", world -> Offer.of(world, new Input.ReadingPaused()));
  }

  static Move handlersFree() {
    return new Move(
        "the user's handlers are free", world -> Offer.of(world, new Input.ReadingResumed()));
  }

  static Move sendPlain() {
    return send("a command", false);
  }

  static Move sendPresence() {
    return send("a presence update", false, new QuotaKey(SendLimits.PRESENCE_UPDATES, 0));
  }

  static Move sendForMembers(boolean excused) {
    QuotaKey key = new QuotaKey(SendLimits.ALL_MEMBERS, 1);
    return send(excused ? "a request again when told to" : "a request for members", excused, key);
  }

  // --- the network --------------------------------------------------------------------------

  static Move opened() {
    return on("opened", Link.OPENING, Input.Opened::new);
  }

  static Move refused() {
    return on("refused", Link.OPENING, it -> new Input.ConnectFailed(it, "refused"));
  }

  static Move closed(@Nullable Integer code) {
    return linked(
        code == null ? "dropped" : "closed with " + code, it -> new Input.Closed(it, code, ""));
  }

  /** The gateway sent an event that the connection took with it. */
  static Move droppedWithAnEvent() {
    return new Move(
        "dropped, and an event with it",
        world ->
            world.link() == Link.OPEN && world.server().known()
                ? new Offer(
                    new Input.Closed(world.connection(), null, ""),
                    world.now(),
                    world.server().lostOne(),
                    null)
                : null);
  }

  static Move corrupt() {
    return linked("bytes that are no frame", it -> new Input.Corrupt(it, "noise"));
  }

  static Move written() {
    return new Move(
        "written",
        world ->
            world.unwritten().isEmpty()
                ? null
                : Offer.of(world, new Input.Sent(world.connection(), world.unwritten().get(0))));
  }

  static Move notWritten() {
    return new Move(
        "not written",
        world ->
            world.unwritten().isEmpty()
                ? null
                : Offer.of(
                    world, new Input.SendFailed(world.connection(), world.unwritten().get(0))));
  }

  // --- the gateway --------------------------------------------------------------------------

  static Move hello(long interval) {
    return linked("HELLO " + interval, it -> new Input.Hello(it, interval));
  }

  static Move beatRequest() {
    return linked("op 1", Input.HeartbeatRequested::new);
  }

  static Move ack() {
    return linked("ACK", Input.HeartbeatAck::new);
  }

  static Move reconnect() {
    return linked("op 7", Input.Reconnect::new);
  }

  static Move invalid(boolean resumable) {
    return linked("op 9 " + resumable, it -> new Input.InvalidSession(it, resumable));
  }

  static Move unknownFrame() {
    return linked("op 99", Input.OtherFrame::new);
  }

  static Move ready() {
    return ready("READY", true, true, true);
  }

  static Move ready(String name, boolean withId, boolean withUrl, boolean numbered) {
    return new Move(
        name,
        world -> {
          if (!canReceive(world)) {
            return null;
          }
          Server server = world.server();
          boolean expected = world.isIn(Phase.IDENTIFYING);
          Server after = expected ? server.sent(server.cursor() + 1) : server.anew();
          Long number = numbered ? (Long) after.cursor() : null;
          if (!numbered) {
            after = expected ? server : server.identified();
          }
          if (!SequenceNeverGoesBack.belongsToASession(world.machine().phase())) {
            // Said on a connection that asked for nothing: it begins no session.
            return dispatch(world, server, 1L, new DispatchKind.Ready("", ""), null);
          }
          String id = withId ? after.id() : "";
          DispatchKind kind = new DispatchKind.Ready(id, withUrl ? RESUME_URL : "");
          return dispatch(
              world, after, number, kind, new Server.Event(after.session(), number, true));
        });
  }

  static Move resumed() {
    return event("RESUMED", DispatchKind.RESUMED, world -> world.server().last() + 1);
  }

  static Move event() {
    return event("event", DispatchKind.OTHER, world -> world.server().cursor() + 1);
  }

  static Move eventAfterAGap() {
    return event("event after a gap", DispatchKind.OTHER, world -> world.server().cursor() + 3);
  }

  /** The gateway replays more than was missed. */
  static Move repeated() {
    return new Move(
        "event that was there before the resume",
        world -> {
          Server server = world.server();
          boolean replays = world.isIn(Phase.RESUMING) && server.from() >= 1;
          return replays
              ? dispatch(
                  world,
                  server,
                  server.from(),
                  DispatchKind.OTHER,
                  new Server.Event(server.session(), server.from(), true))
              : null;
        });
  }

  /** Numbers that tell nothing: the same again, or a lower one, on a connection that goes on. */
  static Move careless(String name, long below) {
    return new Move(
        name,
        world -> {
          Server server = world.server();
          long number = server.cursor() - below;
          return canReceive(world) && number >= 0
              ? dispatch(
                  world,
                  server,
                  number,
                  DispatchKind.OTHER,
                  new Server.Event(server.session(), number, false))
              : null;
        });
  }

  static Move eventWithoutANumber() {
    return new Move(
        "event without a number",
        world ->
            canReceive(world)
                ? dispatch(
                    world,
                    world.server(),
                    null,
                    DispatchKind.OTHER,
                    new Server.Event(world.server().session(), null, false))
                : null);
  }

  static Move permitted() {
    return new Move(
        "the gate lets it identify",
        world ->
            world.asksGate()
                ? Offer.of(world, new Input.IdentifyPermitted(world.connection()))
                : null);
  }

  static Move denied() {
    return new Move(
        "the gate fails",
        world ->
            world.asksGate()
                ? Offer.of(world, new Input.IdentifyDenied(world.connection()))
                : null);
  }

  // --- time ---------------------------------------------------------------------------------

  /** A timer fires when it is the next, or when it is due because the machine slept. */
  static Move fires(TimerKind kind) {
    return new Move(
        "timer " + kind,
        world -> {
          if (!world.clocks().runs(kind)) {
            return null;
          }
          long due = world.clocks().due(kind);
          return due <= world.now() || due == world.clocks().soonest()
              ? new Offer(
                  new Input.TimerFired(kind, world.clocks().number(kind)),
                  Math.max(world.now(), due),
                  world.server(),
                  null)
              : null;
        });
  }

  /** Time passes, and something happens that changes nothing; timers that are due wait. */
  static Move sleep(String name, long millis) {
    return new Move(
        name,
        world ->
            new Offer(
                new Input.TimerFired(TimerKind.CLOSE, -1),
                world.now() + millis,
                world.server(),
                null));
  }

  /** A second passes in which no timer is due. */
  static Move second() {
    return new Move(
        "a second passes",
        world ->
            world.clocks().soonest() > world.now() + 1_000
                ? new Offer(
                    new Input.TimerFired(TimerKind.CLOSE, -1),
                    world.now() + 1_000,
                    world.server(),
                    null)
                : null);
  }

  // --- what should not happen ---------------------------------------------------------------

  /** Whatever the phase: an input of the current connection that nobody asked for. */
  static Move stray(String name, Function<World, Input> input) {
    return new Move("stray " + name, world -> Offer.of(world, input.apply(world)));
  }

  /** The gate lets a session identify that does not ask. */
  static Move unaskedGrant() {
    return new Move(
        "stray grant",
        world ->
            world.asksGate()
                ? null
                : Offer.of(world, new Input.IdentifyPermitted(world.connection())));
  }

  static Move ofOldConnection(String name, LongFunction<Input> input) {
    return new Move(
        name + " of the old connection",
        world ->
            world.connection() > 1 ? Offer.of(world, input.apply(world.connection() - 1)) : null);
  }

  // ------------------------------------------------------------------------------------------

  private static Move event(String name, DispatchKind kind, Function<World, Long> number) {
    return new Move(
        name,
        world -> {
          if (!canReceive(world)) {
            return null;
          }
          Server server = world.server();
          if (!server.known()) {
            return dispatch(world, server, 1_000L, kind, null);
          }
          long next = number.apply(world);
          return dispatch(
              world, server.sent(next), next, kind, new Server.Event(server.session(), next, true));
        });
  }

  private static Offer dispatch(
      World world,
      Server after,
      @Nullable Long number,
      DispatchKind kind,
      Server.@Nullable Event event) {
    Input input = new Input.Dispatch(world.connection(), number, kind);
    return new Offer(input, world.now(), after, event);
  }

  private static boolean canReceive(World world) {
    return world.link() != Link.NONE;
  }

  private static Move on(String name, Link link, LongFunction<Input> input) {
    return when(name, world -> world.link() == link, input);
  }

  private static Move linked(String name, LongFunction<Input> input) {
    return when(name, Moves::canReceive, input);
  }

  private static Move when(String name, Predicate<World> possible, LongFunction<Input> input) {
    return new Move(
        name,
        world -> possible.test(world) ? Offer.of(world, input.apply(world.connection())) : null);
  }
}
