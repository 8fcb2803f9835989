package dev.opcodec.processor.emit.plan;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields that all cases of a union have alike, so that its interface can have accessors. */
public final class SharedFields {
  /** Components of the records inside the interface, whose accessors would be others. */
  private static final Set<String> OWN_COMPONENTS = Set.of("json", "value");

  private final Plan plan;

  /** The shared fields of the plan's unions. */
  public SharedFields(Plan plan) {
    this.plan = plan;
  }

  /**
   * The fields in the order of the first case, each with a presence that covers every case. None if
   * a case is no object.
   */
  public List<Field> of(UnionType union) {
    List<RecordType> objects = new ArrayList<>();
    for (UnionType.Case each : union.cases()) {
      if (!(each.type() instanceof TypeRef.ObjectRef ref)) {
        return List.of();
      }
      objects.add(plan.object(ref));
    }
    List<Field> shared = new ArrayList<>();
    if (!objects.isEmpty()) {
      for (Field field : objects.get(0).fields()) {
        Field common = common(field, objects);
        if (common != null) {
          shared.add(common);
        }
      }
    }
    return shared;
  }

  private @Nullable Field common(Field first, List<RecordType> objects) {
    // Nobody is to be led to what is deprecated, and a sibling is not at hand in an unknown case.
    if (OWN_COMPONENTS.contains(plan.names().component(first))
        || first.marks().deprecation() != null
        || JavaTypes.isNull(first.type())
        || plan.sibling(first.type()) != null) {
      return null;
    }
    Presence presence = first.presence();
    for (RecordType object : objects) {
      Field own = find(object, first);
      Presence both = own == null ? null : both(presence, own.presence(), first.type());
      if (both == null) {
        return null;
      }
      presence = both;
    }
    return with(first, presence);
  }

  private @Nullable Field find(RecordType object, Field wanted) {
    String component = plan.names().component(wanted);
    return object.fields().stream()
        .filter(field -> field.wireName().equals(wanted.wireName()))
        .filter(field -> field.type().equals(wanted.type()))
        .filter(field -> field.marks().deprecation() == null)
        .filter(field -> plan.names().component(field).equals(component))
        .findFirst()
        .orElse(null);
  }

  /** The presence that covers both, null if no type in Java does. */
  private @Nullable Presence both(Presence one, Presence other, TypeRef type) {
    if (one == other) {
      return one;
    }
    boolean alike = isPlain(one, type) && isPlain(other, type);
    return alike ? Presence.OPTIONAL : null;
  }

  /** True if a component of this presence is a reference to the value itself. */
  private boolean isPlain(Presence presence, TypeRef type) {
    return switch (presence) {
      case REQUIRED -> !plan.types().of(type).isPrimitive();
      case OPTIONAL, NULLABLE -> true;
      case OPTIONAL_NULLABLE -> false;
    };
  }

  private static Field with(Field field, Presence presence) {
    return new Field(
        field.wireName(),
        field.type(),
        presence,
        field.constraints(),
        field.doc(),
        field.marks(),
        field.secret(),
        field.defaultValue(),
        field.javaName());
  }
}
