package dev.opcodec.runtime.session;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Listeners of one thing each. */
final class Listeners {
  private Listeners() {}

  static SessionListener lifecycle(Consumer<LifecycleEvent> action) {
    return new SessionListener() {
      @Override
      public void lifecycle(LifecycleEvent event) {
        action.accept(event);
      }
    };
  }

  static SessionListener undecodable(Consumer<RawFrame> action) {
    return new SessionListener() {
      @Override
      public void undecodable(RawFrame frame, JsonDecodeException error) {
        action.accept(frame);
      }
    };
  }

  static SessionListener handlerFailed(BiConsumer<Object, Throwable> action) {
    return new SessionListener() {
      @Override
      public void handlerFailed(Object value, Throwable error) {
        action.accept(value, error);
      }
    };
  }
}
