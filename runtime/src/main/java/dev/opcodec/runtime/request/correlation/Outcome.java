package dev.opcodec.runtime.request.correlation;

import dev.opcodec.runtime.request.RequestFailedException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done about a question. */
public sealed interface Outcome {
  /** The question's number. */
  long question();

  /**
   * Send its command.
   *
   * @param excused whether it need not wait for its quotas, since the gateway said when
   */
  record Send(long question, boolean excused) implements Outcome {}

  /** It is answered in full. */
  record Answered(long question, List<AnswerFrame> frames) implements Outcome {
    /** Copies the list. */
    public Answered {
      frames = List.copyOf(frames);
    }
  }

  /**
   * It will not be answered.
   *
   * @param received the part of the answer that came
   * @param refusal by which the gateway said no, or null
   */
  record Failed(
      long question, Reason why, List<AnswerFrame> received, @Nullable AnswerFrame refusal)
      implements Outcome {
    /** Copies the list. */
    public Failed {
      received = List.copyOf(received);
    }
  }
}
