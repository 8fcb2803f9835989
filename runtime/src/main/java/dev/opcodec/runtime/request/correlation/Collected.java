package dev.opcodec.runtime.request.correlation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.runtime.protocol.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The answers of one kind that have come, and whether they are all. */
sealed interface Collected {
  /** Whether an answer that matches is one of those that have not come. */
  boolean lacks(Map<String, JsonNode> values);

  void add(Map<String, JsonNode> values, AnswerFrame frame);

  boolean isComplete();

  /** In the order of {@link dev.opcodec.runtime.request.Answers}. */
  List<AnswerFrame> frames();

  /** What the end of an answer needs, for a command with this data. */
  static Collected of(Answer answer, Matching matching, JsonNode command) {
    String field = answer.ends().field();
    return switch (answer.ends().kind()) {
      case FIRST, NEVER -> new Several(1);
      case COUNT -> new Chunks(matching, field == null ? "" : field);
      case EACH ->
          matching.hasLists()
              ? new Items(matching)
              : new Several(Matching.field(command, field == null ? "" : field).size());
    };
  }

  /** So many, whatever they are. */
  final class Several implements Collected {
    private final int wanted;
    private final List<AnswerFrame> frames = new ArrayList<>();

    Several(int wanted) {
      this.wanted = wanted;
    }

    @Override
    public boolean lacks(Map<String, JsonNode> values) {
      return !isComplete();
    }

    @Override
    public void add(Map<String, JsonNode> values, AnswerFrame frame) {
      frames.add(frame);
    }

    @Override
    public boolean isComplete() {
      return frames.size() >= wanted;
    }

    @Override
    public List<AnswerFrame> frames() {
      return frames;
    }
  }

  /** One for each item of the command's list. */
  final class Items implements Collected {
    private final Matching matching;
    private final Map<List<String>, @Nullable AnswerFrame> byItem = new LinkedHashMap<>();
    private int missing;

    Items(Matching matching) {
      this.matching = matching;
      matching.items().forEach(item -> byItem.put(item, null));
      missing = byItem.size();
    }

    @Override
    public boolean lacks(Map<String, JsonNode> values) {
      return byItem.get(matching.item(values)) == null;
    }

    @Override
    public void add(Map<String, JsonNode> values, AnswerFrame frame) {
      byItem.put(matching.item(values), frame);
      missing--;
    }

    @Override
    public boolean isComplete() {
      return missing == 0;
    }

    @Override
    public List<AnswerFrame> frames() {
      List<AnswerFrame> frames = new ArrayList<>();
      for (AnswerFrame frame : byItem.values()) {
        if (frame != null) {
          frames.add(frame);
        }
      }
      return frames;
    }
  }

  /** As many as a field of each says, and that for each item if the command has a list. */
  final class Chunks implements Collected {
    private final Matching matching;
    private final String countField;
    private final Map<List<String>, Group> groups = new LinkedHashMap<>();

    Chunks(Matching matching, String countField) {
      this.matching = matching;
      this.countField = countField;
      matching.items().forEach(item -> groups.put(item, new Group()));
    }

    /** {@code chunk_index} beside {@code chunk_count}: tells a chunk from a repeated one. */
    static String indexField(String countField) {
      return countField.endsWith("_count")
          ? countField.substring(0, countField.length() - "count".length()) + "index"
          : countField + "_index";
    }

    @Override
    public boolean lacks(Map<String, JsonNode> values) {
      Group group = groups.get(matching.item(values));
      return group != null && !group.isComplete() && !group.has(index(values));
    }

    @Override
    public void add(Map<String, JsonNode> values, AnswerFrame frame) {
      Group group = groups.get(matching.item(values));
      if (group != null) {
        Long index = index(values);
        group.chunks.put(index == null ? Long.valueOf(group.chunks.size()) : index, frame);
        JsonNode count = values.get(countField);
        group.count = count == null ? 1 : count.asLong(1);
      }
    }

    private @Nullable Long index(Map<String, JsonNode> values) {
      JsonNode index = values.get(indexField(countField));
      return index == null || index.isNull() ? null : Long.valueOf(index.asLong());
    }

    @Override
    public boolean isComplete() {
      return groups.values().stream().allMatch(Group::isComplete);
    }

    @Override
    public List<AnswerFrame> frames() {
      return groups.values().stream().flatMap(group -> group.chunks.values().stream()).toList();
    }

    private static final class Group {
      private final TreeMap<Long, AnswerFrame> chunks = new TreeMap<>();
      private long count = 1;

      /** Chunks without an index cannot be told apart. */
      boolean has(@Nullable Long index) {
        return index != null && chunks.containsKey(index);
      }

      boolean isComplete() {
        return !chunks.isEmpty() && chunks.size() >= count;
      }
    }
  }
}
