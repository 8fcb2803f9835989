package dev.opcodec.processor.page;

import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.SharedFields;
import dev.opcodec.processor.model.Protocol;
import org.jspecify.annotations.Nullable;

/** What every section works with: the protocol, and what was found out about it. */
record Page(Protocol protocol, Catalog catalog, Uses uses, Reach reach, SharedFields sharedFields) {

  static Page of(Plan plan) {
    Protocol protocol = plan.protocol();
    Catalog catalog = new Catalog(protocol);
    return new Page(
        protocol,
        catalog,
        new Uses(protocol, catalog),
        new Reach(protocol, catalog),
        new SharedFields(plan));
  }

  /**
   * The definition of something that the protocol lists.
   *
   * @throws IllegalArgumentException if it does not
   */
  Definition definition(DefinitionKind kind, String name) {
    Definition found = catalog.find(kind, name);
    if (found == null) {
      throw new IllegalArgumentException("no " + kind.prefix() + " " + name);
    }
    return found;
  }

  /** Writes a name that links to its definition, or just the name where there is none. */
  void link(Html html, @Nullable Definition target, String name) {
    if (target == null) {
      html.element("code", code -> code.name(name));
    } else {
      html.element(
          "a",
          Attributes.to(target.anchor()),
          link -> link.element("code", code -> code.name(name)));
    }
  }
}
