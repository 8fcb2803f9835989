package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Inside;
import dev.opcodec.runtime.session.machine.MachineSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plays every trace up to a depth, the shorter ones first, so that the first failing one is a
 * shortest one.
 *
 * <p>Where two traces lead to worlds with the same {@link World#key}, only the first of them is
 * gone on with: whatever follows the other would do the same. So each trace that is played is
 * another one, and those that are not are known to end as one that is.
 *
 * <p>The machine's random choices are pinned to those of one seed, anew in every step; other seeds
 * are other explorations.
 */
final class Explorer {
  private static final class Node {
    final @Nullable Node parent;
    final @Nullable Move move;
    final long trace;
    @Nullable World world;

    Node(@Nullable Node parent, @Nullable Move move, World world) {
      this.parent = parent;
      this.move = move;
      this.world = world;
      trace = parent == null || move == null ? 0 : Explorer.trace(parent.trace, move);
    }
  }

  private final MachineSettings settings;
  private final Stepper stepper;
  private final List<Move> moves;
  private final Coverage coverage;
  private final boolean probes;

  Explorer(
      MachineSettings settings,
      Stepper machine,
      long seed,
      List<Move> moves,
      Coverage coverage,
      boolean probes) {
    this.settings = settings;
    this.moves = moves;
    this.coverage = coverage;
    this.probes = probes;
    stepper =
        (state, input, now) -> machine.step(Inside.withJitter(settings, state, seed), input, now);
  }

  /**
   * Plays on from where a prefix leads.
   *
   * @param depth moves after the prefix
   * @throws AssertionError with the trace, if an invariant breaks
   */
  void explore(List<Move> prefix, int depth) {
    Node root = follow(prefix);
    Set<Key.Digest> seen = new HashSet<>();
    seen.add(world(root).key(settings));
    List<Node> layer = List.of(root);
    for (int level = 1; level <= depth && !layer.isEmpty(); level++) {
      layer = next(layer, seen, level == depth);
      coverage.reached(prefix.size() + level);
    }
    coverage.distinctStates(seen.size());
  }

  private List<Node> next(List<Node> layer, Set<Key.Digest> seen, boolean last) {
    List<Node> next = new ArrayList<>();
    for (Node node : layer) {
      World world = world(node);
      for (Move move : moves) {
        Offer offer = move.offer().apply(world);
        if (offer == null) {
          continue;
        }
        World after = play(node, world, move, offer);
        coverage.played(trace(node.trace, move), world, offer, after);
        if (seen.add(after.key(settings))) {
          Node found = new Node(node, move, after);
          probe(found);
          if (!last) {
            next.add(found);
          }
        }
      }
      node.world = null;
    }
    return next;
  }

  private World play(Node node, World world, Move move, Offer offer) {
    try {
      return world.play(offer, stepper);
    } catch (BrokenInvariant | AssertionError broken) {
      throw Trace.failure(trace(node, move), stepper, settings, broken);
    }
  }

  private void probe(Node node) {
    if (!probes) {
      return;
    }
    List<Move> played = new ArrayList<>();
    try {
      ShutdownEndsWithinASecond.check(world(node), stepper, played);
      RecoversWhenTheGatewayBehaves.check(world(node), stepper, played);
    } catch (BrokenInvariant | AssertionError broken) {
      List<Move> moves = trace(node, null);
      moves.addAll(played);
      throw Trace.failure(moves, stepper, settings, broken);
    }
  }

  private Node follow(List<Move> prefix) {
    Node node = new Node(null, null, World.initial(settings, 0));
    for (Move move : prefix) {
      World before = world(node);
      Offer offer = move.offer().apply(before);
      if (offer == null) {
        throw new IllegalArgumentException(move + " is not possible in " + before.machine());
      }
      node = new Node(node, move, play(node, before, move, offer));
    }
    return node;
  }

  private static long trace(long before, Move move) {
    Key key = new Key();
    key.accept(before);
    move.name().chars().forEach(key::accept);
    return key.digest().first();
  }

  private static World world(Node node) {
    if (node.world == null) {
      throw new IllegalStateException("gone on with already");
    }
    return node.world;
  }

  private static List<Move> trace(Node node, @Nullable Move last) {
    List<Move> moves = new ArrayList<>();
    if (last != null) {
      moves.add(last);
    }
    for (Node at = node; at != null && at.move != null; at = at.parent) {
      moves.add(0, at.move);
    }
    return moves;
  }
}
