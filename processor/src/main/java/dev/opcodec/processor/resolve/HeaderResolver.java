package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawFile;
import dev.opcodec.processor.load.RawProtocol;
import dev.opcodec.processor.load.UnknownKeys;
import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.WireOrder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the protocol's description, and what overlays change in it. */
final class HeaderResolver {
  private static final Envelope NO_ENVELOPE = new Envelope("op", "d", "s", "t");
  private static final String DEFAULT_ID = "snowflake";

  /** What an overlay may say. */
  private static final Set<String> OVERLAID = Set.of("name", "unknown-keys");

  private final Diagnostics diagnostics;

  HeaderResolver(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Header resolve(List<RawFile> files) {
    RawProtocol first = files.isEmpty() ? null : files.get(0).protocol();
    if (first == null) {
      reportMissing(files);
      return new Header(
          "",
          0,
          "",
          DEFAULT_ID,
          NO_ENVELOPE,
          WireOrder.DECLARED,
          List.of(),
          false,
          Span.ofFile("schema"));
    }
    require(first, "name", "name it, as in `name: Gateway`");
    require(first, "version", "write the protocol's version, as in `version: 10`");
    require(first, "envelope", "name the keys of a frame below it");
    Located<String> name = name(files, first);
    return new Header(
        name == null ? "" : name.value(),
        first.version() == null ? 0 : first.version().value().intValue(),
        first.doc() == null ? "" : first.doc().value().strip(),
        first.id() == null ? DEFAULT_ID : first.id().value(),
        Objects.requireNonNullElse(first.envelope(), NO_ENVELOPE),
        Objects.requireNonNullElse(first.wireOrder(), WireOrder.DECLARED),
        first.lastInEvents(),
        keepsUnknownKeys(files),
        name == null ? first.span() : name.span());
  }

  private void reportMissing(List<RawFile> files) {
    diagnostics.error(
        Code.BAD_PROTOCOL,
        Span.ofFile(files.isEmpty() ? "schema" : files.get(0).path()),
        "the first file of a protocol has no `protocol`",
        "describe it here with name, version and envelope; if this is an overlay, name its base"
            + " in the annotation");
  }

  private void require(RawProtocol protocol, String key, String advice) {
    if (!protocol.keys().contains(key)) {
      diagnostics.error(
          Code.MISSING_KEY, protocol.span(), "`protocol` has no `" + key + "`", advice);
    }
  }

  /** The name of the last overlay that gives one, or else the protocol's own. */
  private @Nullable Located<String> name(List<RawFile> files, RawProtocol first) {
    Located<String> name = first.name();
    Located<String> given = null;
    for (RawFile file : files.subList(1, files.size())) {
      RawProtocol overlay = file.protocol();
      if (overlay == null) {
        continue;
      }
      if (!file.root()) {
        diagnostics.error(
            Code.BAD_PROTOCOL,
            overlay.span(),
            "an imported file does not describe the protocol",
            "move it to the file that is not imported");
      } else {
        refuseWhatTheBaseSays(overlay);
        if (given != null && overlay.name() != null && !file.base()) {
          diagnostics.error(
              Code.BAD_PROTOCOL,
              overlay.name().span(),
              "the protocol has a name already",
              "remove one of them",
              "also here",
              given.span());
        }
        name = Amender.either(overlay.name(), name);
        given = file.base() ? null : Amender.either(overlay.name(), given);
      }
    }
    return name;
  }

  /** The last file that says it has its way. */
  private static boolean keepsUnknownKeys(List<RawFile> files) {
    UnknownKeys last = null;
    for (RawFile file : files) {
      RawProtocol protocol = file.protocol();
      if (protocol != null && protocol.unknownKeys() != null) {
        last = protocol.unknownKeys();
      }
    }
    return last == UnknownKeys.KEEP;
  }

  private void refuseWhatTheBaseSays(RawProtocol overlay) {
    if (overlay.version() != null
        || overlay.doc() != null
        || overlay.id() != null
        || overlay.envelope() != null
        || overlay.wireOrder() != null
        || overlay.keys().contains("last-in-events")) {
      diagnostics.error(
          Code.BAD_PROTOCOL,
          overlay.span(),
          "an overlay gives the protocol `name` and `unknown-keys` and nothing else",
          "remove "
              + overlay.keys().stream()
                  .filter(key -> !OVERLAID.contains(key))
                  .map(key -> "`" + key + "`")
                  .collect(Collectors.joining(", "))
              + ", which the base says");
    }
  }
}
