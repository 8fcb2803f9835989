package dev.opcodec.processor.tests;

import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.UnionType.Discriminator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value in which something further inside breaks the schema, so that a validator which does not
 * look inside is found out.
 *
 * @param value the JSON
 * @param broken what it breaks; paths begin at the value
 */
record InnerBreach(Json value, List<String> broken) {
  /** Finds one in a field, null if nothing inside is bounded. */
  static @Nullable InnerBreach find(Plan plan, Samples samples, Field field) {
    return new Search(plan, samples).in(field.type(), field.constraints());
  }

  /** What is broken, when the value stands here. */
  List<String> at(String path) {
    return broken.stream().map(each -> joined(path, each)).toList();
  }

  private static String joined(String path, String inner) {
    boolean needsDot = !path.isEmpty() && !inner.startsWith("[") && !inner.startsWith(" ");
    return path + (needsDot ? "." : "") + inner;
  }

  private static final class Search {
    private final Plan plan;
    private final Samples samples;
    private final Set<TypeRef> seen = new HashSet<>();

    Search(Plan plan, Samples samples) {
      this.plan = plan;
      this.samples = samples;
    }

    private @Nullable InnerBreach in(TypeRef type, List<Constraint> constraints) {
      if (type instanceof TypeRef.ListRef || type instanceof TypeRef.OneOrManyRef) {
        InnerBreach inner = in(type.inner().get(0), List.of());
        int count = Math.max(1, Bounded.items(constraints, 1));
        if (inner == null || count > 1) {
          return null;
        }
        return new InnerBreach(new Json.Items(List.of(inner.value())), inner.at("[0]"));
      }
      if (type instanceof TypeRef.MapRef map) {
        InnerBreach inner = in(map.value(), List.of());
        return inner == null || Bounded.items(constraints, 1) != 1
            ? null
            : new InnerBreach(new Json.Keys(Map.of("1", inner.value())), inner.at("[1]"));
      }
      if (!(type instanceof TypeRef.ObjectRef
              || type instanceof TypeRef.UnionRef
              || type instanceof TypeRef.TupleRef)
          || !seen.add(type)) {
        return null;
      }
      if (type instanceof TypeRef.ObjectRef ref) {
        return object(plan.object(ref), Map.of());
      }
      return type instanceof TypeRef.UnionRef ref
          ? union(plan.union(ref))
          : tuple(plan.tuple((TypeRef.TupleRef) type));
    }

    private @Nullable InnerBreach object(RecordType object, Map<String, Json> given) {
      for (Field field : object.fields()) {
        for (Json edge : Edges.of(samples, field.type(), field.constraints())) {
          List<String> broken =
              Breaches.of(field.wireName(), field.type(), field.constraints(), edge);
          if (!broken.isEmpty() && edge.text().length() < 5_000) {
            return with(object, field, edge, broken, given);
          }
        }
      }
      for (Field field : object.fields()) {
        InnerBreach inner =
            plan.sibling(field.type()) == null ? in(field.type(), field.constraints()) : null;
        if (inner != null) {
          return with(object, field, inner.value(), inner.at(field.wireName()), given);
        }
      }
      return null;
    }

    private @Nullable InnerBreach with(
        RecordType object, Field field, Json value, List<String> broken, Map<String, Json> given) {
      Map<String, Json> all = new LinkedHashMap<>(given);
      all.put(field.wireName(), value);
      Json whole = samples.least(object, Set.of(field.wireName()), all);
      if (!(whole instanceof Json.Keys keys)) {
        return null;
      }
      List<String> found = new ArrayList<>(new ObjectRules(object).broken(keys.values().keySet()));
      found.addAll(broken);
      return new InnerBreach(whole, found);
    }

    private @Nullable InnerBreach union(UnionType union) {
      for (UnionType.Case each : union.cases()) {
        if (union.by() instanceof Discriminator.Tag tag
            && each.type() instanceof TypeRef.ObjectRef ref
            && seen.add(ref)) {
          RecordType object = plan.object(ref);
          Json text = new Siblings(plan).tag(object, tag.wireName(), each.tag());
          InnerBreach found = text == null ? null : object(object, Map.of(tag.wireName(), text));
          if (found != null) {
            return found;
          }
        } else if (union.by() instanceof Discriminator.Kind) {
          InnerBreach found = in(each.type(), List.of());
          if (found != null) {
            return found;
          }
        }
      }
      return null;
    }

    private @Nullable InnerBreach tuple(TupleType tuple) {
      for (int i = 0; i < tuple.items().size(); i++) {
        InnerBreach inner = in(tuple.items().get(i).type(), List.of());
        if (inner != null) {
          List<Json> items = new ArrayList<>();
          for (TupleType.Item item : tuple.items()) {
            items.add(samples.value(item.type(), List.of(), null, false));
          }
          items.set(i, inner.value());
          return new InnerBreach(new Json.Items(items), inner.at("[" + i + "]"));
        }
      }
      return null;
    }
  }
}
