package dev.opcodec.runtime.session;

import dev.opcodec.runtime.gateway.UserCommand;
import dev.opcodec.runtime.protocol.Answer;
import dev.opcodec.runtime.protocol.CommandType;
import dev.opcodec.runtime.protocol.EventType;
import dev.opcodec.runtime.protocol.FrameType;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RateLimited;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the protocol says about answers. */
final class AnswerKinds {
  private final Protocol protocol;
  private final Set<String> rateLimits;

  AnswerKinds(Protocol protocol) {
    this.protocol = protocol;
    rateLimits =
        protocol.eventTypes().stream()
            .filter(type -> RateLimited.class.isAssignableFrom(type.type()))
            .map(EventType::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The events that ask to send a command later. */
  Set<String> rateLimits() {
    return rateLimits;
  }

  /**
   * What a command may be answered with, refusals aside.
   *
   * @throws IllegalArgumentException if there is nothing
   */
  List<Answer> answers(UserCommand command) {
    CommandType<?> type = type(command);
    List<Answer> answers =
        type == null ? List.of() : type.answers().stream().filter(it -> !it.fails()).toList();
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("nothing answers " + name(command, type));
    }
    return answers;
  }

  /**
   * The same, as far as it is of that class.
   *
   * @throws IllegalArgumentException if there is nothing
   */
  List<Answer> answers(UserCommand command, Class<?> wanted) {
    List<Answer> answers = answers(command);
    List<Answer> fitting =
        answers.stream().filter(answer -> wanted.isAssignableFrom(type(answer))).toList();
    if (fitting.isEmpty()) {
      String what =
          answers.stream().map(it -> type(it).getName()).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          wanted.getName()
              + " does not answer "
              + name(command, type(command))
              + "; what does: "
              + what);
    }
    return fitting;
  }

  /** A command that is too frequent is told so, whether the schema knows that of it or not. */
  List<Answer> refusals(UserCommand command) {
    CommandType<?> type = type(command);
    List<Answer> listed =
        type == null ? List.of() : type.answers().stream().filter(Answer::fails).toList();
    Answer.Ends first = new Answer.Ends(Answer.Ends.Kind.FIRST, null);
    Stream<Answer> unlisted =
        rateLimits.stream()
            .filter(name -> listed.stream().noneMatch(it -> name.equals(it.event())))
            .map(name -> new Answer(name, -1, List.of(), first, true, true));
    return Stream.concat(listed.stream(), unlisted).toList();
  }

  /** Whether a command's answers repeat a field of it. */
  boolean repeats(UserCommand command, String field) {
    CommandType<?> type = type(command);
    return type != null
        && type.answers().stream()
            .flatMap(answer -> answer.match().stream())
            .anyMatch(match -> match.command().equals(field));
  }

  private @Nullable CommandType<?> type(UserCommand command) {
    CommandType<?> byClass = protocol.command(command.getClass());
    return byClass == null ? protocol.command(command.opcode()) : byClass;
  }

  private Class<?> type(Answer answer) {
    if (answer.event() != null) {
      EventType<?> event = protocol.event(answer.event());
      return event == null ? Void.class : event.type();
    }
    FrameType<?> frame = protocol.frame(answer.opcode());
    return frame == null ? Void.class : frame.type();
  }

  private String name(UserCommand command, @Nullable CommandType<?> type) {
    return (type == null ? "opcode " + command.opcode() : type.name()) + " in " + protocol;
  }
}
