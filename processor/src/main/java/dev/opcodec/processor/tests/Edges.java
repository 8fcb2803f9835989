package dev.opcodec.processor.tests;

import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values on both sides of each constraint, whichever of them turn out to be valid. */
final class Edges {
  /** Longer texts and arrays are not tried. */
  static final int MOST = 100_000;

  private static final List<String> ODD_TEXTS =
      List.of("", "~", "\u0001", "a", "A", "1", " ", "1 1", "a a", "\u00e9");

  private final Samples samples;
  private final Set<Json> found = new LinkedHashSet<>();

  private Edges(Samples samples) {
    this.samples = samples;
  }

  /** The values, each once. */
  static Set<Json> of(Samples samples, TypeRef type, List<Constraint> constraints) {
    Edges edges = new Edges(samples);
    for (Constraint constraint : constraints) {
      edges.add(type, constraint, constraints);
    }
    return edges.found;
  }

  private void add(TypeRef type, Constraint constraint, List<Constraint> all) {
    if (constraint instanceof Constraint.Min min) {
      numbers(min.bound(), min.bound().subtract(BigDecimal.ONE), type);
    } else if (constraint instanceof Constraint.Max max) {
      numbers(max.bound(), max.bound().add(BigDecimal.ONE), type);
    } else if (constraint instanceof Constraint.MinLength min) {
      texts(min.bound(), min.bound() - 1, all);
    } else if (constraint instanceof Constraint.MaxLength max) {
      texts(max.bound(), max.bound() + 1, all);
    } else if (constraint instanceof Constraint.MaxBytes max && max.bound() < MOST) {
      texts(max.bound(), max.bound() + 1, all);
      found.add(new Json.Text("\u00e9".repeat(max.bound() / 2)));
      found.add(new Json.Text("\u00e9".repeat(max.bound() / 2 + 1)));
    } else if (constraint instanceof Constraint.Matches) {
      ODD_TEXTS.stream().map(Json.Text::new).forEach(found::add);
    } else if (constraint instanceof Constraint.MinItems min) {
      sizes(type, min.bound(), min.bound() - 1, all);
    } else if (constraint instanceof Constraint.MaxItems max) {
      sizes(type, max.bound(), max.bound() + 1, all);
    } else if (constraint instanceof Constraint.Increasing) {
      disorder(type, all);
    } else if (constraint instanceof Constraint.Each each) {
      items(type, each.constraints(), all);
    }
  }

  private void numbers(BigDecimal bound, BigDecimal beyond, TypeRef type) {
    for (BigDecimal number : List.of(bound, beyond)) {
      if (type.equals(TypeRef.of(Scalar.FLOAT))) {
        found.add(new Json.Plain(Double.toString(number.doubleValue())));
      } else if (fits(type, number)) {
        found.add(new Json.Plain(number.stripTrailingZeros().toPlainString()));
      }
    }
  }

  private static boolean fits(TypeRef type, BigDecimal number) {
    int bits = type.equals(TypeRef.of(Scalar.INT32)) ? 31 : 63;
    return number.toBigInteger().bitLength() <= bits;
  }

  /** Once with characters of one byte, once with such as Java counts twice. */
  private void texts(int bound, int beyond, List<Constraint> all) {
    for (int length : List.of(bound, beyond)) {
      if (length >= 0 && length <= MOST) {
        found.add(new Json.Text("a".repeat(length)));
        found.add(new Json.Text("1".repeat(length)));
        found.add(new Json.Text("\ud83d\ude00".repeat(length)));
      }
    }
  }

  private void sizes(TypeRef type, int bound, int beyond, List<Constraint> all) {
    for (int size : List.of(bound, beyond)) {
      if (size >= 0 && size <= MOST / 10) {
        found.add(ofSize(type, size, all));
      }
    }
  }

  private Json ofSize(TypeRef type, int size, List<Constraint> all) {
    List<Constraint> each = Bounded.eachOf(all);
    TypeRef inner = type.inner().get(0);
    boolean differ = all.stream().anyMatch(Constraint.Increasing.class::isInstance);
    Json first = samples.value(inner, each, null, false);
    if (type instanceof TypeRef.MapRef map) {
      Map<String, Json> entries = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        entries.put(map.key() == Scalar.ID ? Integer.toString(i + 1) : "k" + i, first);
      }
      return new Json.Keys(entries);
    }
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(differ && i > 0 ? samples.value(inner, each, null, false) : first);
    }
    return new Json.Items(items);
  }

  /** Two items the wrong way round, and one twice. */
  private void disorder(TypeRef type, List<Constraint> all) {
    if (samples.value(type, all, null, true) instanceof Json.Items two && two.items().size() > 1) {
      List<Json> items = new ArrayList<>(two.items());
      items.set(1, items.get(0));
      found.add(new Json.Items(List.copyOf(items)));
      items.set(0, two.items().get(1));
      found.add(new Json.Items(List.copyOf(items)));
    }
  }

  private void items(TypeRef type, List<Constraint> each, List<Constraint> all) {
    TypeRef inner = type.inner().isEmpty() ? type : type.inner().get(0);
    if (type instanceof TypeRef.TupleRef) {
      return;
    }
    Json whole = samples.value(type, all, null, true);
    for (Json edge : of(samples, inner, each)) {
      if (whole instanceof Json.Items items && !items.items().isEmpty()) {
        List<Json> changed = new ArrayList<>(items.items());
        changed.set(changed.size() - 1, edge);
        found.add(new Json.Items(changed));
      } else if (whole instanceof Json.Keys keys && !keys.values().isEmpty()) {
        Map<String, Json> changed = new LinkedHashMap<>(keys.values());
        changed.put(changed.keySet().iterator().next(), edge);
        found.add(new Json.Keys(changed));
      }
    }
    if (type instanceof TypeRef.OneOrManyRef) {
      found.addAll(of(samples, inner, each));
    }
  }
}
