package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostic;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.resolve.Places;
import dev.opcodec.processor.resolve.Reach;
import dev.opcodec.processor.resolve.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A schema under review. What stands in the base's files is not the user's, and not reported. */
final class Inspected {
  private static final Pattern NAMED =
      Pattern.compile("(replace\\.)?(objects|unions|enums|flags)\\.[^.]+");

  private final Resolved resolved;
  private final Diagnostics diagnostics;
  private final Reach reach;

  Inspected(Resolved resolved, Diagnostics diagnostics) {
    this.resolved = resolved;
    this.diagnostics = diagnostics;
    this.reach = Reach.of(resolved.protocol());
  }

  Protocol protocol() {
    return resolved.protocol();
  }

  Places places() {
    return resolved.places();
  }

  Reach reach() {
    return reach;
  }

  /** The names of objects whose fields others take over. */
  Set<String> takenOver() {
    return resolved.takenOver();
  }

  /** Every record: objects, and what opcodes and events carry. */
  List<RecordType> records() {
    List<RecordType> records = new ArrayList<>(protocol().objects());
    for (Opcode opcode : protocol().opcodes()) {
      if (opcode.sent() != null) {
        records.add(opcode.sent());
      }
      if (opcode.received() != null) {
        records.add(opcode.received());
      }
    }
    protocol().events().stream().map(Event::payload).forEach(records::add);
    return records;
  }

  /** The name that a type has in its file, null if it has none there, as inline objects. */
  static @Nullable String nameInFile(Meta meta) {
    String definition = meta.definition();
    return NAMED.matcher(definition).matches()
        ? definition.substring(definition.lastIndexOf('.') + 1)
        : null;
  }

  /** Reports a doubt about a part of the model. */
  void warn(Code code, Object part, String message, @Nullable String hint) {
    warn(code, places().of(part), message, hint, null);
  }

  /** Reports a doubt at a place. */
  void warn(
      Code code, Span span, String message, @Nullable String hint, Diagnostic.@Nullable Also also) {
    if (!resolved.baseFiles().contains(span.file())) {
      diagnostics.warning(code, span, message, hint, also);
    }
  }
}
