package dev.opcodec.processor.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema file.
 *
 * @param base true if it belongs to the base's protocol
 * @param root true if it was asked for and not imported
 * @param wireNames keys that come on the wire, apart from the definitions
 * @param amend definitions of which only a part is given
 */
public record RawFile(
    String path,
    boolean base,
    boolean root,
    @Nullable RawProtocol protocol,
    List<Located<String>> imports,
    List<RawWireNames> wireNames,
    RawSections sections,
    RawSections amend,
    RawSections replace) {}
