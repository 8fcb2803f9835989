package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawAnswer;
import dev.opcodec.processor.load.RawEvent;
import dev.opcodec.processor.load.RawOpcode;
import dev.opcodec.processor.load.Words;
import dev.opcodec.processor.model.Answer;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns opcodes and events into the model's. */
final class MessageAssembler {
  private static final Set<Role> EVENT_ROLES = Set.of(Role.READY, Role.RESUMED, Role.RATE_LIMITED);

  private final NodeAssembler nodes;
  private final Places places;
  private final Diagnostics diagnostics;

  MessageAssembler(NodeAssembler nodes, Places places, Diagnostics diagnostics) {
    this.nodes = nodes;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  Opcode opcode(Graph.LinkedOpcode linked) {
    RawOpcode raw = linked.definition().raw();
    Opcode opcode =
        new Opcode(
            raw.name().value(),
            raw.op() == null ? ProtocolAssembler.NO_NUMBER : raw.op().value(),
            linked.direction(),
            raw.aliases().stream().map(Located::value).toList(),
            role(raw.role(), false),
            raw.answers().stream().map(this::answer).toList(),
            linked.sent() == null ? null : nodes.payload(linked.sent()),
            linked.received() == null ? null : nodes.payload(linked.received()),
            NotesConversion.meta(
                linked.definition().file(), linked.definition().path(), raw.notes()));
    places.put(opcode, raw.name().span());
    if (raw.op() != null) {
      places.put(opcode, "op", raw.op().span());
    }
    putRole(opcode, raw.role());
    raw.aliases().forEach(alias -> places.put(opcode, alias.value(), alias.span()));
    if (raw.shape().body() != null) {
      places.put(opcode, "d", raw.shape().body().span());
    }
    return opcode;
  }

  Event event(Graph.LinkedEvent linked) {
    RawEvent raw = linked.definition().raw();
    Event event =
        new Event(
            raw.name().value(),
            raw.intents().stream().map(Located::value).toList(),
            raw.aliases().stream().map(Located::value).toList(),
            role(raw.role(), true),
            nodes.payload(linked.payload()),
            NotesConversion.meta(
                linked.definition().file(), linked.definition().path(), raw.notes()));
    places.put(event, raw.name().span());
    putRole(event, raw.role());
    raw.intents().forEach(intent -> places.put(event, intent.value(), intent.span()));
    raw.aliases().forEach(alias -> places.put(event, alias.value(), alias.span()));
    return event;
  }

  private void putRole(Object owner, @Nullable Located<String> role) {
    if (role != null) {
      places.put(owner, "role", role.span());
    }
  }

  private @Nullable Role role(@Nullable Located<String> word, boolean event) {
    if (word == null) {
      return null;
    }
    Map<String, Role> roles = new LinkedHashMap<>(Words.of(Role.class));
    roles.values().removeIf(role -> EVENT_ROLES.contains(role) != event);
    Role role = roles.get(word.value());
    if (role == null) {
      diagnostics.error(
          Code.BAD_ROLE,
          word.span(),
          "`" + word.value() + "` is not a role of " + (event ? "an event" : "an opcode"),
          Suggestion.didYouMeanOrOneOf(word.value(), roles.keySet()));
    }
    return role;
  }

  private Answer answer(RawAnswer raw) {
    List<Answer.Match> matches = new ArrayList<>();
    for (RawAnswer.Match each : raw.match()) {
      Answer.Match match = new Answer.Match(each.command().value(), each.answer().value());
      places.put(match, each.command().span());
      places.put(match, "answer", each.answer().span());
      matches.add(match);
    }
    Answer answer =
        new Answer(
            NotesConversion.text(raw.event()),
            NotesConversion.text(raw.opcode()),
            List.copyOf(matches),
            ends(raw.ends()),
            raw.maybe(),
            raw.fails());
    Located<String> name = Amender.either(raw.event(), raw.opcode());
    places.put(answer, name == null ? raw.span() : name.span());
    return answer;
  }

  private Answer.Ends ends(RawAnswer.Ends raw) {
    if (raw instanceof RawAnswer.Ends.Count count) {
      Answer.Ends ends = new Answer.Ends.Count(count.answerField().value());
      places.put(ends, count.answerField().span());
      return ends;
    }
    if (raw instanceof RawAnswer.Ends.Each each) {
      Answer.Ends ends = new Answer.Ends.Each(each.commandField().value());
      places.put(ends, each.commandField().span());
      return ends;
    }
    return raw instanceof RawAnswer.Ends.Never ? new Answer.Ends.Never() : new Answer.Ends.First();
  }
}
