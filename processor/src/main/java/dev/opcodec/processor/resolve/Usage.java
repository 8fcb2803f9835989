package dev.opcodec.processor.resolve;

import dev.opcodec.processor.model.Direction;
import java.util.ArrayDeque;
import java.util.Deque;

/** Finds out what is sent, what is received, and what is not the same in both directions. */
final class Usage {
  private Usage() {}

  static void mark(Graph graph) {
    markSensitive(graph);
    for (Payload payload : graph.payloads()) {
      Deque<Node> open = new ArrayDeque<>();
      payload.fields().forEach(field -> visit(field.type(), payload.direction(), open));
      while (!open.isEmpty()) {
        Node node = open.remove();
        node.uses(payload.direction()).forEach(use -> visit(use, payload.direction(), open));
      }
    }
  }

  private static void markSensitive(Graph graph) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Node node : graph.nodes()) {
        if (!node.sensitive && isSensitive(node)) {
          node.sensitive = true;
          changed = true;
        }
      }
    }
  }

  private static boolean isSensitive(Node node) {
    return node.differsByItself()
        || node.uses(Direction.RECEIVE).stream().anyMatch(Usage::reachesSensitive);
  }

  private static boolean reachesSensitive(Link link) {
    if (link instanceof Link.ToNode to) {
      return to.node().sensitive;
    }
    return link.inner().stream().anyMatch(Usage::reachesSensitive);
  }

  private static void visit(Link link, Direction direction, Deque<Node> open) {
    if (link instanceof Link.ToNode to) {
      Node node = to.node();
      boolean known = direction == Direction.SEND ? node.sent : node.received;
      if (!known) {
        node.sent |= direction == Direction.SEND;
        node.received |= direction == Direction.RECEIVE;
        open.add(node);
      }
    }
    link.inner().forEach(inner -> visit(inner, direction, open));
  }
}
