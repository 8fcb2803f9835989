package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.UnionType.Discriminator;
import java.util.List;

/** Unions: their cases and how to tell them apart. */
final class UnionSection implements Section {
  private final Page page;
  private final Card card;
  private final TypeNotation types;
  private final FieldTable fields;

  UnionSection(Page page) {
    this.page = page;
    this.card = new Card(page);
    this.types = new TypeNotation(page);
    this.fields = new FieldTable(page);
  }

  @Override
  public DefinitionKind kind() {
    return DefinitionKind.UNION;
  }

  @Override
  public void write(Html html) {
    for (UnionType union : page.protocol().unions()) {
      Definition definition = page.definition(kind(), union.name());
      List<Field> shared = page.sharedFields().of(union);
      card.write(
          html,
          definition,
          union.cases().size(),
          labels -> {},
          body -> {
            body.element("p", Attributes.styled("payload"), line -> apart(line, union.by()));
            body.element("table", Attributes.styled("cases"), table -> cases(table, union));
            if (!shared.isEmpty()) {
              body.element("h4", "Read without telling the cases apart");
              fields.write(body, definition.anchor(), "", shared);
            }
          });
    }
  }

  private static void apart(Html html, Discriminator by) {
    if (by instanceof Discriminator.Tag tag) {
      html.text("Told apart by the object's own ").element("code", tag.wireName()).text(".");
    } else if (by instanceof Discriminator.Sibling sibling) {
      html.text("Told apart by ")
          .element("code", sibling.wireName())
          .text(" of the object that holds it.");
    } else if (by instanceof Discriminator.Kind) {
      html.text("Told apart by the kind of JSON value.");
    } else {
      html.text("Told apart by the keys that are there; the first case that fits is taken.");
    }
  }

  private void cases(Html html, UnionType union) {
    boolean tagged =
        union.by() instanceof Discriminator.Tag || union.by() instanceof Discriminator.Sibling;
    boolean keyed = union.by() instanceof Discriminator.Keys;
    Columns.heads(html, tagged ? "Value" : keyed ? "Keys" : "Case", "Type");
    html.element(
        "tbody",
        body -> {
          for (UnionType.Case it : union.cases()) {
            body.element(
                "tr",
                row ->
                    row.element(
                            "th",
                            Attributes.NONE.and("scope", "row"),
                            cell -> {
                              if (tagged) {
                                cell.element("code", Attributes.styled("find"), it.tag());
                              } else if (keyed) {
                                keys(cell, it);
                              } else {
                                cell.text(it.name());
                              }
                            })
                        .element("td", cell -> types.write(cell, it.type())));
          }
        });
  }

  private static void keys(Html html, UnionType.Case it) {
    if (!it.has().isEmpty()) {
      ObjectRules.names(html.text("has "), it.has());
    }
    if (!it.lacks().isEmpty()) {
      ObjectRules.names(html.text(it.has().isEmpty() ? "lacks " : ", lacks "), it.lacks());
    }
    if (it.has().isEmpty() && it.lacks().isEmpty()) {
      html.text("any other");
    }
  }
}
