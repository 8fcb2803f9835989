package dev.opcodec.runtime.testkit.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.runtime.codec.RawJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sample as a tree, of which changed copies can be made. An empty key is the whole value. */
final class JsonTree {
  private final JsonNode root;

  private JsonTree(JsonNode root) {
    this.root = root;
  }

  static JsonTree of(String json) {
    return new JsonTree(RawJson.of(json).tree());
  }

  static JsonTree of(byte[] json) {
    return new JsonTree(RawJson.of(json).tree());
  }

  byte[] bytes() {
    return RawJson.ofTree(root).toByteArray();
  }

  /** A copy in which the key has this value; a new key comes last. */
  JsonTree with(String key, String json) {
    JsonNode value = RawJson.of(json).tree();
    return key.isEmpty() ? new JsonTree(value) : new JsonTree(copy().set(key, value));
  }

  /** A copy without the keys. */
  JsonTree without(Collection<String> keys) {
    return new JsonTree(copy().remove(keys));
  }

  /** A copy with the keys of the outermost object the other way round. */
  JsonTree reversed() {
    if (!root.isObject()) {
      return this;
    }
    List<String> names = new ArrayList<>();
    root.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> copy.set(name, root.get(name)));
    return new JsonTree(copy);
  }

  /** The part at a JSON pointer; the null of JSON is no part. */
  @Nullable JsonTree at(String pointer) {
    JsonNode found = root.at(JsonPointer.compile(pointer));
    return found.isMissingNode() ? null : new JsonTree(found);
  }

  boolean isObject() {
    return root.isObject();
  }

  private ObjectNode copy() {
    if (root instanceof ObjectNode object) {
      return object.deepCopy();
    }
    throw new IllegalStateException("the sample is no object");
  }

  /** Whether the other says the same: order of keys and notation of numbers do not matter. */
  boolean isLike(JsonTree other) {
    return alike(root, other.root);
  }

  private static boolean alike(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    if (one.getNodeType() != other.getNodeType() || one.size() != other.size()) {
      return false;
    }
    if (one.isArray()) {
      for (int i = 0; i < one.size(); i++) {
        if (!alike(one.get(i), other.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (one.isObject()) {
      return one.properties().stream()
          .allMatch(
              entry ->
                  other.has(entry.getKey()) && alike(entry.getValue(), other.get(entry.getKey())));
    }
    return one.equals(other);
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
