package dev.opcodec.runtime.session;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.SkipException;
import org.testng.annotations.Test;

/** Every rule that the Technology Compatibility Kit of Reactive Streams has for publishers. */
class EventStreamTckTest {
  private static final long MILLIS = 1_000;

  @TestFactory
  Stream<DynamicTest> reactive_streams() {
    return Arrays.stream(Verification.class.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .sorted(Comparator.comparing(Method::getName))
        .map(method -> dynamicTest(method.getName(), () -> run(method)));
  }

  private static void run(Method rule) throws Throwable {
    Verification verification = new Verification();
    verification.setUp();
    try {
      rule.invoke(verification);
    } catch (InvocationTargetException failure) {
      Throwable cause = failure.getCause();
      // The kit skips what a publisher may leave out.
      throw cause instanceof SkipException ? new TestAbortedException(cause.getMessage()) : cause;
    }
  }

  /** Publishers of sessions that have so many events to give and then end. */
  static final class Verification extends FlowPublisherVerification<TestProtocol.Message> {
    Verification() {
      super(new TestEnvironment(MILLIS, MILLIS / 10), MILLIS);
    }

    @Override
    public long maxElementsFromPublisher() {
      return 2_000;
    }

    @Override
    public Flow.Publisher<TestProtocol.Message> createFlowPublisher(long elements) {
      Play play = new Play(builder -> builder.executor(SharedThreads.HANDLERS)).ready();
      Flow.Publisher<TestProtocol.Message> publisher =
          play.session.events(TestProtocol.Message.class);
      return subscriber -> {
        publisher.subscribe(subscriber);
        for (long i = 0; i < elements; i++) {
          play.peer().message(i + 2, "m" + i);
        }
        play.time.settle();
        play.session.closeAsync();
        play.time.settle();
      };
    }

    @Override
    public Flow.@Nullable Publisher<TestProtocol.Message> createFailedFlowPublisher() {
      Play play = new Play(builder -> builder.executor(SharedThreads.HANDLERS)).ready();
      play.peer().listener.closed(4004, "");
      play.time.settle();
      return play.session.events(TestProtocol.Message.class);
    }
  }
}
