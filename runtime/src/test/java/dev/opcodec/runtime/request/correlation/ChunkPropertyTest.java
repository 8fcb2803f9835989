package dev.opcodec.runtime.request.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.request.RequestFailedException.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Chunks of several requests for one guild, in any order, some twice, some never. */
class ChunkPropertyTest {
  private record Chunk(int request, int index) {}

  @Property(tries = 500)
  void each_request_gets_its_own_chunks_once_and_by_index_or_times_out_with_those_that_came(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 12) Integer> counts,
      @ForAll @IntRange(max = 40) int lossPercent,
      @ForAll @IntRange(max = 60) int doublePercent,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Chunk> coming = new ArrayList<>();
    Map<Integer, Set<Integer>> arriving = new HashMap<>();
    for (int request = 0; request < counts.size(); request++) {
      arriving.put(request, new HashSet<>());
      for (int index = 0; index < counts.get(request); index++) {
        if (random.nextInt(100) >= lossPercent) {
          coming.add(new Chunk(request, index));
          arriving.get(request).add(index);
          if (random.nextInt(100) < doublePercent) {
            coming.add(new Chunk(request, index));
          }
        }
      }
    }
    Collections.shuffle(coming, random);

    Correlator correlator = Questions.correlator();
    for (int request = 0; request < counts.size(); request++) {
      correlator.ask(request, Questions.members("n" + request));
      assertThat(correlator.sending(request, 0)).isEmpty();
    }
    Map<Integer, Outcome> ends = new HashMap<>();
    long now = 0;
    for (Chunk chunk : coming) {
      AnswerFrame frame =
          Questions.chunk("n" + chunk.request, chunk.index, counts.get(chunk.request));
      for (Outcome outcome : correlator.received(frame, ++now)) {
        assertThat(ends.put((int) outcome.question(), outcome)).isNull();
        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        assertThat(outcome.question()).isEqualTo(chunk.request);
      }
    }
    assertThat(correlator.wake(29_999)).isEmpty();
    correlator.wake(30_000).forEach(it -> ends.put((int) it.question(), it));

    for (int request = 0; request < counts.size(); request++) {
      List<Integer> expected = arriving.get(request).stream().sorted().toList();
      if (expected.size() == counts.get(request)) {
        assertThat(ends.get(request)).isInstanceOf(Outcome.Answered.class);
        assertThat(indexes(((Outcome.Answered) ends.get(request)).frames(), request))
            .isEqualTo(expected);
      } else {
        Outcome.Failed failed = (Outcome.Failed) ends.get(request);
        assertThat(failed.why()).isEqualTo(Reason.TIMED_OUT);
        assertThat(indexes(failed.received(), request)).isEqualTo(expected);
      }
    }
    assertThat(correlator.size()).isZero();
    assertThat(correlator.nextWake()).isEqualTo(Long.MAX_VALUE);
    assertThat(correlator.concerns(Questions.chunk("n0", 0, 1))).isFalse();
  }

  private static List<Integer> indexes(List<AnswerFrame> frames, int request) {
    frames.forEach(
        it -> assertThat(it.raw().d().tree().get("nonce").textValue()).isEqualTo("n" + request));
    return frames.stream().map(it -> it.raw().d().tree().get("chunk_index").intValue()).toList();
  }
}
