package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawConstraints;
import dev.opcodec.processor.load.RawField;
import dev.opcodec.processor.load.RawRule;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.Presence;
import java.util.ArrayList;
import java.util.List;

/** Turns linked fields and raw rules into the model's. */
final class FieldAssembler {
  private final TypeAssembler types;
  private final Places places;

  FieldAssembler(TypeAssembler types, Places places) {
    this.types = types;
    this.places = places;
  }

  List<Field> fields(List<LinkedField> fields, Direction direction, Meta owner) {
    return fields.stream().map(field -> field(field, direction, owner)).toList();
  }

  private Field field(LinkedField linked, Direction direction, Meta owner) {
    RawField raw = linked.raw();
    Field field =
        new Field(
            linked.name(),
            types.reference(
                linked.type(), direction, new TypeAssembler.Site(owner, raw.name().span())),
            Presence.of(linked.optional(), linked.nullable()),
            linked.broken() ? List.of() : constraints(raw.constraints()),
            NotesConversion.doc(raw.notes()),
            NotesConversion.marks(raw.notes()),
            raw.isSecret(),
            NotesConversion.text(raw.defaultValue()),
            NotesConversion.text(raw.notes().javaName()));
    places.put(field, raw.name().span());
    if (raw.type() != null) {
      places.put(field, "type", raw.type().span());
    }
    if (raw.secret() != null) {
      places.put(field, "secret", raw.secret().span());
    }
    places.putNotes(field, raw.notes());
    return field;
  }

  private List<Constraint> constraints(RawConstraints raw) {
    List<Constraint> constraints = new ArrayList<>();
    for (Located<Constraint> one : raw.own()) {
      places.put(one.value(), one.span());
      constraints.add(one.value());
    }
    if (raw.items() != null) {
      Constraint each = new Constraint.Each(constraints(raw.items().value()));
      places.put(each, raw.items().span());
      constraints.add(each);
    }
    return List.copyOf(constraints);
  }

  List<ObjectRule> rules(List<RawRule> rules) {
    return rules.stream().map(this::rule).toList();
  }

  private ObjectRule rule(RawRule raw) {
    List<String> fields = raw.fields().stream().map(Located::value).toList();
    ObjectRule rule =
        switch (raw.kind()) {
          case EXACTLY_ONE_OF -> new ObjectRule.ExactlyOneOf(fields);
          case AT_MOST_ONE_OF -> new ObjectRule.AtMostOneOf(fields);
          case AT_LEAST_ONE_OF -> new ObjectRule.AtLeastOneOf(fields);
          case REQUIRED_WITH ->
              new ObjectRule.RequiredWith(fields.get(0), fields.subList(1, fields.size()));
        };
    places.put(rule, raw.span());
    raw.fields().forEach(field -> places.put(rule, field.value(), field.span()));
    return rule;
  }
}
