package dev.opcodec.runtime.request.correlation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.Answer;
import dev.opcodec.runtime.request.RequestFailedException.Reason;
import dev.opcodec.runtime.request.correlation.Pending.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the questions that frames answer. It is told what happens, with the time in milliseconds of
 * a clock that never goes back, and says what to do; for one thread at a time.
 *
 * <p>An answer goes to one question: of those that it matches and that lack it, to the one whose
 * command went out first, for a gateway answers in that order. An answer that nothing lacks, such
 * as a chunk that comes twice, goes to none.
 */
public final class Correlator {
  /** How often a question is sent again because it was too frequent. */
  static final int MOST_RETRIES = 8;

  private static final long LONGEST_RETRY_MILLIS = 3_600_000;

  private final int dispatchOpcode;
  private final int most;
  private final Set<String> rateLimits;
  private final Map<Long, Pending> pending = new LinkedHashMap<>();
  private final Map<Source, List<Pending>> sent = new HashMap<>();
  private final Map<Source, Set<String>> paths = new HashMap<>();
  private final Map<Source, PathReader> readers = new HashMap<>();

  /**
   * A correlator without questions.
   *
   * @param dispatchOpcode the opcode of frames that carry events
   * @param rateLimits the events that ask to send a command later
   * @param most questions at a time
   */
  public Correlator(int dispatchOpcode, Set<String> rateLimits, int most) {
    this.dispatchOpcode = dispatchOpcode;
    this.rateLimits = Set.copyOf(rateLimits);
    this.most = most;
  }

  /** How many questions are open. */
  public int size() {
    return pending.size();
  }

  /** When {@link #wake} is to be called; {@link Long#MAX_VALUE} if there is nothing to wait for. */
  public long nextWake() {
    return pending.values().stream().mapToLong(it -> it.due).min().orElse(Pending.NEVER);
  }

  /** A new question, with a number of the caller's choice. */
  public List<Outcome> ask(long number, Question question) {
    if (pending.size() >= most) {
      return List.of(new Outcome.Failed(number, Reason.TOO_MANY, List.of(), null));
    }
    pending.put(number, new Pending(number, question));
    return List.of(new Outcome.Send(number, false));
  }

  /** Nobody waits for the answer any more. */
  public void forget(long number) {
    remove(pending.get(number));
  }

  /** The question's command goes out. */
  public List<Outcome> sending(long number, long now) {
    Pending question = pending.get(number);
    if (question == null) {
      return List.of();
    }
    question.sent(now);
    stopListening(question);
    listen(question);
    return question.isComplete() ? List.of(answered(question)) : List.of();
  }

  /**
   * The question's command did not go out.
   *
   * @param why {@link Reason#SESSION_OVER} or {@link Reason#NOT_SENT}
   */
  public List<Outcome> notSent(long number, Reason why) {
    Pending question = pending.get(number);
    return question == null ? List.of() : List.of(failed(question, why, null));
  }

  /**
   * The connection was lost before the question's command was known to be written. If a part of the
   * answer has come it was, and the rest may be replayed; otherwise it is sent again if that may be
   * done, and answered by whichever of the two is.
   */
  public List<Outcome> sendingUnsure(long number) {
    Pending question = pending.get(number);
    if (question == null || !question.isUntouched()) {
      return List.of();
    }
    if (!question.mayRepeat()) {
      return List.of(failed(question, Reason.NOT_SENT, null));
    }
    question.waitToBeSent();
    return List.of(new Outcome.Send(number, false));
  }

  /** The gateway has forgotten the session: what it had not answered it never will. */
  public List<Outcome> sessionLost() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Pending question : List.copyOf(pending.values())) {
      if (question.stage == Stage.WAITING) {
        stopListening(question);
        question.startOver();
      } else if (question.stage == Stage.SENT && question.mayRepeat()) {
        stopListening(question);
        question.startOver();
        question.waitToBeSent();
        outcomes.add(new Outcome.Send(question.number, false));
      } else if (question.stage == Stage.SENT) {
        outcomes.add(failed(question, Reason.SESSION_LOST, null));
      }
    }
    return outcomes;
  }

  /** There will be no more answers. */
  public List<Outcome> sessionOver() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Pending question : List.copyOf(pending.values())) {
      outcomes.add(failed(question, Reason.SESSION_OVER, null));
    }
    return outcomes;
  }

  /** Time has passed. */
  public List<Outcome> wake(long now) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Pending question : List.copyOf(pending.values())) {
      if (question.due > now) {
        continue;
      }
      if (question.stage == Stage.BACKING_OFF) {
        question.waitToBeSent();
        outcomes.add(new Outcome.Send(question.number, true));
      } else {
        outcomes.add(
            question.mayStayUnanswered()
                ? answered(question)
                : failed(question, Reason.TIMED_OUT, null));
      }
    }
    return outcomes;
  }

  /** Whether anything is waited for. */
  public boolean isListening() {
    return !sent.isEmpty();
  }

  /** Whether the events of a name may answer something. */
  public boolean concerns(@Nullable String event) {
    return isListening() && sent.containsKey(Source.ofEvent(event));
  }

  /** Whether a frame is of a kind that may answer something; costs next to nothing. */
  public boolean concerns(AnswerFrame frame) {
    return isListening() && sent.containsKey(Source.of(frame.raw(), dispatchOpcode));
  }

  /** A frame came. */
  public List<Outcome> received(AnswerFrame frame, long now) {
    Source source = Source.of(frame.raw(), dispatchOpcode);
    List<Pending> candidates = List.copyOf(sent.getOrDefault(source, List.of()));
    if (candidates.isEmpty()) {
      return List.of();
    }
    Map<String, JsonNode> values = values(source, frame);
    List<Outcome> outcomes = new ArrayList<>();
    Pending refused = refused(candidates, source, values);
    if (refused != null && !backsOff(refused, source, values, now)) {
      Reason why = isRateLimit(source) ? Reason.RATE_LIMITED : Reason.REFUSED;
      outcomes.add(failed(refused, why, frame));
    }
    Pending taker = taker(candidates, source, values, frame);
    if (taker != null && taker.isComplete()) {
      outcomes.add(answered(taker));
    }
    return outcomes;
  }

  /** A question that says what must match has a better claim than one that takes anything. */
  private static @Nullable Pending taker(
      List<Pending> candidates, Source source, Map<String, JsonNode> values, AnswerFrame frame) {
    for (boolean anything : new boolean[] {false, true}) {
      for (Pending candidate : candidates) {
        for (Part part : candidate.parts) {
          if (part.source.equals(source)
              && part.matching.isEmpty() == anything
              && part.take(values, frame)) {
            return candidate;
          }
        }
      }
    }
    return null;
  }

  /** If several may be meant, it is the latest, and none that is being answered already. */
  private @Nullable Pending refused(
      List<Pending> candidates, Source source, Map<String, JsonNode> values) {
    Pending meant = null;
    for (Pending candidate : candidates) {
      if (candidate.refusals.stream().anyMatch(part -> says(part, source, values, candidate))
          && (meant == null || candidate.isUntouched() || !meant.isUntouched())) {
        meant = candidate;
      }
    }
    return meant;
  }

  private boolean says(Part part, Source source, Map<String, JsonNode> values, Pending candidate) {
    if (!part.source.equals(source) || !part.matching.matchesWhatThereIs(values)) {
      return false;
    }
    JsonNode limited = values.get(Part.LIMITED_OPCODE);
    return !isRateLimit(source)
        || limited == null
        || limited.asInt(-1) == candidate.question.opcode();
  }

  /** RATE_LIMITED is a refusal only in the end (scenario 43). */
  private boolean backsOff(
      Pending question, Source source, Map<String, JsonNode> values, long now) {
    if (!isRateLimit(source) || !question.mayRetry(MOST_RETRIES)) {
      return false;
    }
    stopListening(question);
    question.backOff(now + retryAfter(values.get(Part.RETRY_AFTER)));
    return true;
  }

  private Map<String, JsonNode> values(Source source, AnswerFrame frame) {
    PathReader reader =
        readers.computeIfAbsent(source, it -> new PathReader(paths.getOrDefault(source, Set.of())));
    try {
      return reader.read(frame.raw().d());
    } catch (JsonDecodeException unreadable) {
      // A number beyond all bounds: equal to nothing.
      return Map.of();
    }
  }

  private boolean isRateLimit(Source source) {
    return source.event() != null && rateLimits.contains(source.event());
  }

  private static long retryAfter(@Nullable JsonNode seconds) {
    double millis = Math.ceil((seconds == null ? 0 : seconds.asDouble(0)) * 1_000);
    return (long) Math.max(0, Math.min(LONGEST_RETRY_MILLIS, millis));
  }

  private Outcome answered(Pending question) {
    remove(question);
    return new Outcome.Answered(question.number, question.frames());
  }

  private Outcome failed(Pending question, Reason why, @Nullable AnswerFrame refusal) {
    remove(question);
    return new Outcome.Failed(question.number, why, question.frames(), refusal);
  }

  private void remove(@Nullable Pending question) {
    if (question != null) {
      pending.remove(question.number);
      stopListening(question);
    }
  }

  private void listen(Pending question) {
    for (Source source : question.sources()) {
      sent.computeIfAbsent(source, it -> new ArrayList<>()).add(question);
    }
    question.answers().forEach(this::learn);
  }

  /** What is read of a kind of frame: all that any question so far had to look at. */
  private void learn(Answer answer) {
    Source source = Source.of(answer);
    if (paths.computeIfAbsent(source, it -> new HashSet<>()).addAll(Part.paths(answer))) {
      readers.remove(source);
    }
  }

  private void stopListening(Pending question) {
    for (Source source : question.sources()) {
      List<Pending> others = sent.get(source);
      if (others != null && others.remove(question) && others.isEmpty()) {
        sent.remove(source);
      }
    }
  }
}
