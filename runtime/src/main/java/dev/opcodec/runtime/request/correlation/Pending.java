package dev.opcodec.runtime.request.correlation;

import dev.opcodec.runtime.protocol.Answer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One question on its way, and what has come of its answer. */
final class Pending {
  /** Where a question stands. */
  enum Stage {
    /** Its command waits to be sent. */
    WAITING,
    /** Its command is sent. */
    SENT,
    /** The gateway has said how long to wait before it is sent again. */
    BACKING_OFF
  }

  static final long NEVER = Long.MAX_VALUE;

  final long number;
  final Question question;
  final List<Part> refusals;
  Stage stage = Stage.WAITING;
  List<Part> parts;

  /** When it times out, or is sent again; {@link #NEVER} while it waits. */
  long due = NEVER;

  private boolean repeated;
  private int retries;

  Pending(long number, Question question) {
    this.number = number;
    this.question = question;
    parts = parts(question);
    refusals =
        question.refusals().stream().map(answer -> new Part(answer, question.data())).toList();
  }

  private static List<Part> parts(Question question) {
    return question.wanted().stream().map(answer -> new Part(answer, question.data())).toList();
  }

  /** Every answer that is looked for, refusals too. */
  List<Answer> answers() {
    return Stream.concat(question.wanted().stream(), question.refusals().stream()).toList();
  }

  /** Where these come from, each once. */
  Set<Source> sources() {
    return answers().stream().map(Source::of).collect(Collectors.toSet());
  }

  /** From its sending on, what comes may be its answer. */
  void sent(long now) {
    stage = Stage.SENT;
    due = now + question.options().timeout().toMillis();
  }

  void waitToBeSent() {
    stage = Stage.WAITING;
    due = NEVER;
  }

  /** What has come belongs to an answer that will never be whole. */
  void startOver() {
    parts = parts(question);
  }

  /** Whether it may be sent again because its answer is lost; once. */
  boolean mayRepeat() {
    boolean may = question.options().repeatable() && !repeated;
    repeated = true;
    return may;
  }

  /** Whether the gateway has said to try again no more than so often. */
  boolean mayRetry(int most) {
    return ++retries <= most;
  }

  void backOff(long until) {
    startOver();
    stage = Stage.BACKING_OFF;
    due = until;
  }

  /** All that must come has; or, where nothing must, something has. */
  boolean isComplete() {
    return mayStayUnanswered()
        ? parts.stream().anyMatch(part -> part.collected.isComplete())
        : parts.stream().allMatch(part -> part.maybe || part.collected.isComplete());
  }

  boolean mayStayUnanswered() {
    return parts.stream().allMatch(part -> part.maybe);
  }

  boolean isUntouched() {
    return parts.stream().allMatch(part -> part.collected.frames().isEmpty());
  }

  List<AnswerFrame> frames() {
    return parts.stream().flatMap(part -> part.collected.frames().stream()).toList();
  }
}
