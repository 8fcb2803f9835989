package dev.opcodec.runtime.session.machine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** First in, first out, as a value: two linked lists, of which the second is turned when needed. */
final class CommandQueue {
  static final CommandQueue EMPTY = new CommandQueue(null, null, 0);

  private record Link(Outgoing command, @Nullable Link next) {}

  private final @Nullable Link front;
  private final @Nullable Link back;
  private final int size;

  private CommandQueue(@Nullable Link front, @Nullable Link back, int size) {
    this.front = front;
    this.back = back;
    this.size = size;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  CommandQueue plus(Outgoing command) {
    return front == null
        ? new CommandQueue(new Link(command, null), null, size + 1)
        : new CommandQueue(front, new Link(command, back), size + 1);
  }

  /**
   * The oldest command.
   *
   * @throws IllegalStateException if there is none
   */
  Outgoing first() {
    return oldest().command;
  }

  CommandQueue rest() {
    Link next = oldest().next;
    return next == null
        ? new CommandQueue(turned(), null, size - 1)
        : new CommandQueue(next, back, size - 1);
  }

  /** The same if it is not among them. Who takes back all of them does so in their order. */
  CommandQueue without(long command) {
    if (front != null && front.command.command() == command) {
      return rest();
    }
    CommandQueue[] left = {EMPTY};
    forEach(each -> left[0] = each.command() == command ? left[0] : left[0].plus(each));
    return left[0].size == size ? this : left[0];
  }

  void forEach(Consumer<Outgoing> action) {
    for (Link link = front; link != null; link = link.next) {
      action.accept(link.command);
    }
    for (Link link = turned(); link != null; link = link.next) {
      action.accept(link.command);
    }
  }

  private Link oldest() {
    if (front == null) {
      throw new IllegalStateException("no command waits");
    }
    return front;
  }

  private @Nullable Link turned() {
    Link turned = null;
    for (Link link = back; link != null; link = link.next) {
      turned = new Link(link.command, turned);
    }
    return turned;
  }
}
