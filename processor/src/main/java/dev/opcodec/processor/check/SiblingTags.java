package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import org.jspecify.annotations.Nullable;

/** A union that another field tells apart is used only where that field is. */
final class SiblingTags implements Rule {
  /** What to do where a tag has a type that is no tag. */
  static final String TELLING_TYPES =
      "use a field whose type is `string`, a whole number, `boolean` or an enum";

  private static final String ADVICE =
      "a union by `sibling` is the type of a field whose object has the other field too";

  @Override
  public void check(Subject subject) {
    for (RecordType record : subject.records()) {
      for (Field field : record.fields()) {
        UnionType union = siblingUnion(subject, field.type());
        String sibling = siblingOf(union);
        if (union != null && sibling != null) {
          checkOwner(subject, record, field, union, sibling);
        }
      }
    }
    for (UnionType union : subject.protocol().unions()) {
      for (UnionType.Case one : union.cases()) {
        if (siblingUnion(subject, one.type()) != null) {
          subject.errorAt(Code.UNION_TAG, one, "type", "a case has no field beside it", ADVICE);
        }
      }
    }
    for (TupleType tuple : subject.protocol().tuples()) {
      for (TupleType.Item item : tuple.items()) {
        UnionType union = siblingUnion(subject, item.type());
        if (union != null) {
          subject.error(
              Code.UNION_TAG,
              union,
              "`" + union.name() + "` is used in a list of items, which has no field beside it",
              ADVICE);
        }
      }
    }
  }

  private static void checkOwner(
      Subject subject, RecordType record, Field field, UnionType union, String sibling) {
    Field tag = Fields.find(record, sibling);
    if (tag == null) {
      subject.errorAt(
          Code.UNION_TAG,
          field,
          "type",
          "`"
              + union.name()
              + "` is told apart by a field `"
              + sibling
              + "` beside it, but `"
              + record.name()
              + "` has none",
          Suggestion.didYouMeanOrOneOfFew(sibling, Fields.names(record)));
      return;
    }
    if (!TagValues.tellsApart(tag.type())) {
      subject.errorAt(
          Code.UNION_TAG,
          tag,
          "type",
          "the field `"
              + sibling
              + "`, by which `"
              + union.name()
              + "` is told apart, has no values that do",
          TELLING_TYPES);
      return;
    }
    for (UnionType.Case one : union.cases()) {
      TagValues.check(subject, one, tag.type(), "`" + sibling + "`");
    }
  }

  private static @Nullable UnionType siblingUnion(Subject subject, TypeRef type) {
    if (type instanceof TypeRef.UnionRef ref) {
      UnionType union = subject.union(ref.name());
      return siblingOf(union) == null ? null : union;
    }
    for (TypeRef inner : type.inner()) {
      UnionType union = siblingUnion(subject, inner);
      if (union != null) {
        return union;
      }
    }
    return null;
  }

  private static @Nullable String siblingOf(@Nullable UnionType union) {
    return union != null && union.by() instanceof UnionType.Discriminator.Sibling sibling
        ? sibling.wireName()
        : null;
  }
}
