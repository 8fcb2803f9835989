package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.UnionType.Discriminator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case of a union is told by a value that the enum of its tag lists. */
final class UnlistedTag implements Lint {
  @Override
  public void check(Inspected schema) {
    new Search(schema).run();
  }

  private static final class Search {
    private final Inspected schema;
    private final Map<String, UnionType> unions = new HashMap<>();
    private final Map<String, RecordType> objects = new HashMap<>();
    private final Map<String, EnumType> enums = new HashMap<>();
    private final Set<UnionType.Case> told = new HashSet<>();

    Search(Inspected schema) {
      this.schema = schema;
      schema.protocol().unions().forEach(each -> unions.put(each.name(), each));
      schema.protocol().objects().forEach(each -> objects.put(each.name(), each));
      schema.protocol().enums().forEach(each -> enums.put(each.name(), each));
    }

    void run() {
      for (UnionType union : schema.protocol().unions()) {
        if (union.by() instanceof Discriminator.Tag tag) {
          for (UnionType.Case one : union.cases()) {
            if (one.type() instanceof TypeRef.ObjectRef ref) {
              checkOne(one, enumOf(objects.get(ref.name()), tag.wireName()));
            }
          }
        }
      }
      for (RecordType record : schema.records()) {
        record.fields().forEach(field -> checkSibling(record, field.type()));
      }
    }

    private void checkSibling(RecordType record, TypeRef type) {
      UnionType union = type instanceof TypeRef.UnionRef ref ? unions.get(ref.name()) : null;
      if (union != null && union.by() instanceof Discriminator.Sibling sibling) {
        EnumType of = enumOf(record, sibling.wireName());
        union.cases().forEach(one -> checkOne(one, of));
      }
      type.inner().forEach(inner -> checkSibling(record, inner));
    }

    private @Nullable EnumType enumOf(@Nullable RecordType record, String wireName) {
      if (record != null) {
        for (Field field : record.fields()) {
          if (field.wireName().equals(wireName) && field.type() instanceof TypeRef.EnumRef ref) {
            return enums.get(ref.name());
          }
        }
      }
      return null;
    }

    private void checkOne(UnionType.Case one, @Nullable EnumType of) {
      if (of == null || one.tag().isEmpty()) {
        return;
      }
      List<String> listed = of.values().stream().map(EnumType.Value::wire).toList();
      if (!listed.contains(one.tag()) && told.add(one)) {
        schema.warn(
            Code.UNLISTED_TAG,
            one,
            "`" + one.tag() + "` is none of the values that `" + of.name() + "` lists",
            Suggestion.didYouMeanOrOneOfFew(one.tag(), listed));
      }
    }
  }
}
