package dev.opcodec.processor.load;

import dev.opcodec.processor.model.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema file.
 *
 * @param origin whose file it is: the trigger's own, or that of one of the bases
 * @param root true if it was asked for and not imported
 * @param wireNames keys that come on the wire, apart from the definitions
 * @param amend definitions of which only a part is given
 */
public record RawFile(
    String path,
    Origin origin,
    boolean root,
    @Nullable RawProtocol protocol,
    List<Located<String>> imports,
    List<RawWireNames> wireNames,
    RawSections sections,
    RawSections amend,
    RawSections replace) {
  /** True if it is the file of a base. */
  public boolean base() {
    return !origin.isLocal();
  }
}
