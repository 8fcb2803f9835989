package dev.opcodec.processor.page;

import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import java.util.List;

/** Pages of protocols whose packages do not matter. */
final class Rendered {
  private Rendered() {}

  static String page(Protocol protocol) {
    return ReferencePage.render(
        new Plan(protocol, new JavaNames(protocol, "test", List.of("test.base")), null));
  }
}
