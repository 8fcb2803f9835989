package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecordTest {
  @TempDir Path folder;

  @Test
  void the_life_of_a_session_is_in_a_recording() throws IOException {
    List<RecordedEvent> events = recorded(FlightRecordTest::live);

    assertThat(events)
        .extracting(FlightRecordTest::kind, event -> event.getLong("connection"))
        .containsExactly(
            tuple("Connect", 1L),
            tuple("Identify", 1L),
            tuple("Heartbeat", 1L),
            tuple("Close", 1L),
            tuple("Connect", 2L),
            tuple("SequenceGap", 2L),
            tuple("Resume", 2L),
            tuple("Close", 0L));
    assertThat(events).allMatch(event -> event.getString("shard").equals("0/1"));
  }

  @Test
  void each_event_says_how_it_ended() throws IOException {
    List<RecordedEvent> events = recorded(FlightRecordTest::live);

    assertThat(of("Connect", events).getBoolean("succeeded")).isTrue();
    assertThat(of("Connect", events).getString("url")).isEqualTo("wss://gateway.discord.gg/");
    assertThat(of("Heartbeat", events).getBoolean("acknowledged")).isTrue();
    assertThat(of("Heartbeat", events).getDuration("latency").toMillis()).isEqualTo(80);
    assertThat(of("Close", events).getString("loss")).isEqualTo("CLOSED");
    assertThat(of("Close", events).getBoolean("resuming")).isTrue();
    assertThat(of("SequenceGap", events).getLong("next")).isEqualTo(9);
    assertThat(of("Resume", events).getLong("replayed")).isEqualTo(1);
  }

  @Test
  void what_the_gateway_never_answers_ends_with_the_connection() throws IOException {
    List<RecordedEvent> events =
        recorded(
            () -> {
              Play play = new Play();
              play.session.open();
              play.time.settle();
              play.peer().hello();
              play.time.settle();
              play.peer().listener.closed(4004, "Authentication failed.");
              play.time.settle();
            });

    assertThat(of("Identify", events).getBoolean("succeeded")).isFalse();
    assertThat(of("Close", events).getBoolean("over")).isTrue();
    assertThat(of("Close", events).getInt("closeCode")).isEqualTo(4004);
    assertThat(of("Close", events).getString("reason")).isEqualTo("Authentication failed.");
  }

  @Test
  void session_that_cannot_be_resumed_is_recorded_as_lost() throws IOException {
    List<RecordedEvent> events =
        recorded(
            () -> {
              Play play = new Play().ready();
              play.peer().message(7, "the last");
              play.peer().say("{\"op\":9,\"d\":false}");
              play.time.settle();
              end(play);
            });

    assertThat(of("SessionLost", events).getLong("after")).isEqualTo(7);
  }

  @Test
  void no_event_holds_the_token() throws IOException {
    assertThat(recorded(FlightRecordTest::live))
        .isNotEmpty()
        .noneMatch(event -> event.toString().contains(Play.TOKEN));
  }

  @Test
  void delivery_is_recorded_if_it_took_longer_than_the_threshold() throws IOException {
    assertThat(deliveries(Duration.ofHours(1))).isEmpty();

    List<RecordedEvent> all = deliveries(Duration.ZERO);
    RecordedEvent second = all.get(all.size() - 2);
    assertThat(second.getString("event")).isEqualTo("MESSAGE");
    assertThat(second.getString("shard")).isEqualTo("0/1");
    assertThat(second.getInt("queuedFrames")).isEqualTo(1);
    assertThat(second.getLong("queuedBytes")).isBetween(20L, 200L);
    assertThat(all.get(all.size() - 1).getInt("queuedFrames")).isZero();
  }

  private List<RecordedEvent> deliveries(Duration threshold) throws IOException {
    return recorded(
        recording -> recording.enable("dev.opcodec.Delivery").withThreshold(threshold),
        () -> {
          Deque<Runnable> handlers = new ArrayDeque<>();
          Play play = new Play(it -> it.executor(handlers::add).onRaw(frame -> {})).ready();
          play.peer().message(2, "a");
          play.peer().message(3, "b");
          play.time.settle();
          handlers.forEach(Runnable::run);
          end(play);
        },
        "Delivery"::equals);
  }

  @Test
  void queue_of_each_live_session_is_recorded_and_of_none_that_is_over() throws IOException {
    Deque<Runnable> handlers = new ArrayDeque<>();
    Play play = new Play(it -> it.shard(77, 99).executor(handlers::add).onRaw(frame -> {})).ready();
    play.peer().message(2, "a");
    play.time.settle();

    List<RecordedEvent> live = queues(() -> {});
    assertThat(live).isNotEmpty().allMatch(event -> event.getInt("frames") == 3);
    assertThat(live).allMatch(event -> event.getLong("bytes") > 100);
    end(play);
    assertThat(queues(() -> {})).isEmpty();
  }

  private List<RecordedEvent> queues(Runnable what) throws IOException {
    return recorded(
            recording -> recording.enable("dev.opcodec.Queue").with("period", "everyChunk"),
            what,
            "Queue"::equals)
        .stream()
        .filter(event -> event.getString("shard").equals("77/99"))
        .toList();
  }

  private static void end(Play play) {
    play.session.closeAsync();
    play.time.settle();
    play.peer().listener.closed(1000, "");
    play.time.settle();
  }

  private static void live() {
    Play play = new Play().ready();
    play.peer().say("{\"op\":1,\"d\":null}");
    play.time.advance(80);
    play.peer().say("{\"op\":11}");
    play.time.settle();
    play.drop();
    play.peer().message(9, "behind a gap");
    play.peer().say("{\"t\":\"RESUMED\",\"s\":10,\"op\":0,\"d\":{}}");
    play.time.settle();
    end(play);
  }

  /** What happens to the session itself, not what is measured. */
  private List<RecordedEvent> recorded(Runnable what) throws IOException {
    return recorded(
        recording -> {}, what, kind -> !kind.equals("Delivery") && !kind.equals("Queue"));
  }

  private List<RecordedEvent> recorded(
      Consumer<Recording> settings, Runnable what, Predicate<String> wanted) throws IOException {
    Path file = folder.resolve("session.jfr");
    try (Recording recording = new Recording()) {
      settings.accept(recording);
      recording.start();
      what.run();
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("dev.opcodec."))
        .filter(event -> wanted.test(kind(event)))
        .sorted(Comparator.comparing(RecordedEvent::getEndTime))
        .toList();
  }

  private static RecordedEvent of(String kind, List<RecordedEvent> events) {
    return events.stream().filter(event -> kind(event).equals(kind)).findFirst().orElseThrow();
  }

  private static String kind(RecordedEvent event) {
    return event.getEventType().getName().substring("dev.opcodec.".length());
  }
}
