package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
  }

  @Test
  void no_event_holds_the_token() throws IOException {
    assertThat(recorded(FlightRecordTest::live))
        .isNotEmpty()
        .noneMatch(event -> event.toString().contains(Play.TOKEN));
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
    play.session.closeAsync();
    play.time.settle();
    play.peer().listener.closed(1000, "");
    play.time.settle();
  }

  private List<RecordedEvent> recorded(Runnable what) throws IOException {
    Path file = folder.resolve("session.jfr");
    try (Recording recording = new Recording()) {
      recording.start();
      what.run();
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("dev.opcodec."))
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
