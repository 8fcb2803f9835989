package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.WireKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases of a union can be told apart in the way that it says. */
final class UnionCases implements Rule {
  @Override
  public void check(Subject subject) {
    for (UnionType union : subject.protocol().unions()) {
      checkForm(subject, union);
      if (union.by() instanceof UnionType.Discriminator.Tag tag) {
        union.cases().stream()
            .filter(one -> !one.tag().isEmpty())
            .forEach(one -> checkTag(subject, one, tag.wireName()));
      } else if (union.by() instanceof UnionType.Discriminator.Kind) {
        checkKinds(subject, union);
      } else if (union.by() instanceof UnionType.Discriminator.Keys) {
        checkKeys(subject, union);
      }
    }
  }

  private static void checkForm(Subject subject, UnionType union) {
    boolean byValue =
        union.by() instanceof UnionType.Discriminator.Tag
            || union.by() instanceof UnionType.Discriminator.Sibling;
    for (UnionType.Case one : union.cases()) {
      if (one.tag().isEmpty() == byValue) {
        subject.error(
            Code.UNION_TAG,
            one,
            byValue
                ? "a union by `tag` or `sibling` has a value for each case"
                : "a union by `kind` or `keys` has a list of cases",
            byValue ? "write `cases` as a mapping from values to types" : "write `- Type`");
      }
      boolean asksForKeys = !one.has().isEmpty() || !one.lacks().isEmpty();
      if (asksForKeys && union.by() instanceof UnionType.Discriminator.Kind) {
        subject.errorAt(
            Code.UNION_TAG,
            one,
            "type",
            "`has` and `lacks` say nothing where the JSON kind tells the cases apart",
            "write `by: keys`, or remove them");
      }
    }
  }

  private static void checkTag(Subject subject, UnionType.Case one, String tag) {
    RecordType object = objectOf(subject, one);
    if (object == null) {
      subject.errorAt(
          Code.UNION_TAG,
          one,
          "type",
          "a case that is told apart by a tag is an object",
          "make it an object with the field `" + tag + "`, or use `by: kind`");
      return;
    }
    Field field = Fields.find(object, tag);
    if (field == null) {
      subject.errorAt(
          Code.UNION_TAG,
          one,
          "type",
          "`" + object.name() + "` has no field `" + tag + "`, by which the cases are told apart",
          Suggestion.didYouMeanOrOneOfFew(tag, Fields.names(object)));
    } else if (!TagValues.tellsApart(field.type())) {
      subject.errorAt(
          Code.UNION_TAG,
          one,
          "type",
          "`" + tag + "` in `" + object.name() + "` has no values that tell cases apart",
          SiblingTags.TELLING_TYPES);
    } else {
      String where = "`" + tag + "` in `" + object.name() + "`";
      TagValues.check(subject, one, field.type(), where);
    }
  }

  private static void checkKinds(Subject subject, UnionType union) {
    JsonKinds kinds = new JsonKinds(subject);
    Map<WireKind, UnionType.Case> taken = new EnumMap<>(WireKind.class);
    for (UnionType.Case one : union.cases()) {
      for (WireKind kind : kinds.of(one.type())) {
        UnionType.Case first = taken.putIfAbsent(kind, one);
        if (first != null) {
          subject
              .diagnostics()
              .error(
                  Code.UNION_AMBIGUOUS,
                  subject.places().of(one, "type"),
                  "two alternatives are both a JSON " + kind.name().toLowerCase(Locale.ROOT),
                  "name a union under `unions` that tells them apart by a tag or by keys, or use"
                      + " one type for both",
                  "the other one",
                  subject.places().of(first, "type"));
          break;
        }
      }
    }
  }

  private static void checkKeys(Subject subject, UnionType union) {
    List<UnionType.Case> before = new ArrayList<>();
    for (UnionType.Case one : union.cases()) {
      RecordType object = objectOf(subject, one);
      if (object == null) {
        subject.errorAt(
            Code.UNION_AMBIGUOUS,
            one,
            "type",
            "a case that is told apart by its keys is an object",
            "use `by: kind` for alternatives that are not");
      } else {
        for (String key : one.has()) {
          if (Fields.find(object, key) == null) {
            subject.errorAt(
                Code.UNKNOWN_FIELD,
                one,
                "type",
                "`" + object.name() + "` has no field `" + key + "`",
                Suggestion.didYouMeanOrOneOfFew(key, Fields.names(object)));
          }
        }
        checkLacks(subject, one, object);
      }
      for (UnionType.Case earlier : before) {
        if (one.has().containsAll(earlier.has()) && one.lacks().containsAll(earlier.lacks())) {
          subject
              .diagnostics()
              .error(
                  Code.UNION_AMBIGUOUS,
                  subject.places().of(one, "type"),
                  "this case is never taken, since an earlier one fits whenever it does",
                  "put it first, or ask for other keys in `has` and `lacks`",
                  "the earlier one",
                  subject.places().of(earlier, "type"));
          break;
        }
      }
      before.add(one);
    }
  }

  private static void checkLacks(Subject subject, UnionType.Case one, RecordType object) {
    for (String key : one.lacks()) {
      Field field = Fields.find(object, key);
      boolean wanted = one.has().contains(key);
      if (wanted || field != null && !field.presence().optional()) {
        subject.errorAt(
            Code.UNION_AMBIGUOUS,
            one,
            "type",
            "this case is never taken: it lacks `"
                + key
                + (wanted ? "`, and has it" : "`, which `" + object.name() + "` always has"),
            wanted
                ? "remove it from `has` or from `lacks`"
                : "remove it from `lacks`, or let its key be absent: `" + key + "?`");
      }
    }
  }

  private static @Nullable RecordType objectOf(Subject subject, UnionType.Case one) {
    return one.type() instanceof TypeRef.ObjectRef ref ? subject.object(ref.name()) : null;
  }
}
