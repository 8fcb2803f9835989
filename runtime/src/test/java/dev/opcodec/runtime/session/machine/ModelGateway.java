package dev.opcodec.runtime.session.machine;

/**
 * A gateway that behaves, until a test tells it not to. It answers at once, from within the effect.
 */
final class ModelGateway {
  final VirtualSession session;

  boolean accepts = true;
  boolean saysHello = true;
  boolean acknowledges = true;
  boolean answersIdentify = true;
  boolean answersResume = true;
  boolean writes = true;
  boolean grantsIdentify = true;
  long interval = 41_250;
  String resumeUrl = "wss://resume.example/";
  int starts;

  private long sequence;

  ModelGateway(VirtualSession session) {
    this.session = session;
    session.watch(this::answer);
  }

  /** A session against a gateway that behaves, READY. */
  static ModelGateway ready() {
    ModelGateway gateway = new ModelGateway(new VirtualSession());
    gateway.start();
    return gateway;
  }

  void start() {
    session.input(new Input.Start(null));
  }

  private void answer(Effect effect) {
    if (effect instanceof Effect.Connect connect) {
      connect(connect.connection());
    } else if (effect instanceof Effect.SendHeartbeat beat && acknowledges) {
      session.input(new Input.HeartbeatAck(beat.connection()));
    } else if (effect instanceof Effect.RequestIdentify request && grantsIdentify) {
      session.input(new Input.IdentifyPermitted(request.connection()));
    } else if (effect instanceof Effect.SendIdentify && answersIdentify) {
      identified();
    } else if (effect instanceof Effect.SendResume && answersResume) {
      resumed();
    } else if (effect instanceof Effect.SendCommand command && writes) {
      session.input(new Input.Sent(command.connection(), command.command()));
    } else if (effect instanceof Effect.CloseSocket close && acknowledges) {
      session.input(new Input.Closed(close.connection(), close.code(), ""));
    }
  }

  private void connect(long connection) {
    if (!accepts) {
      session.input(new Input.ConnectFailed(connection, "refused"));
      return;
    }
    session.input(new Input.Opened(connection));
    if (saysHello) {
      hello();
    }
  }

  void hello() {
    session.input(new Input.Hello(session.connection(), interval));
  }

  void identified() {
    sequence = 1;
    starts++;
    dispatch(sequence, new DispatchKind.Ready("session-" + starts, resumeUrl));
  }

  void resumed() {
    dispatch(++sequence, DispatchKind.RESUMED);
  }

  void dispatch() {
    dispatch(++sequence, DispatchKind.OTHER);
  }

  void dispatch(Long number, DispatchKind kind) {
    session.input(new Input.Dispatch(session.connection(), number, kind));
  }

  void close(Integer code) {
    session.input(new Input.Closed(session.connection(), code, ""));
  }

  void drop() {
    session.input(new Input.Closed(session.connection(), null, ""));
  }

  void reconnect() {
    session.input(new Input.Reconnect(session.connection()));
  }

  void invalidate(boolean resumable) {
    session.input(new Input.InvalidSession(session.connection(), resumable));
  }

  void requestHeartbeat() {
    session.input(new Input.HeartbeatRequested(session.connection()));
  }
}
