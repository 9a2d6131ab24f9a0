package org.uptake.kernel.platform.sharing;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list. One that is made from it by a change shares with it all that did not change,
 * so that a change costs the logarithm of its length: it is a balanced tree (AVL), cut and joined.
 */
public final class Chain<T> extends AbstractList<T> implements RandomAccess {

  private static final Chain<?> EMPTY = new Chain<>(null);

  private final @Nullable Node<T> root;

  private Chain(@Nullable Node<T> root) {
    this.root = root;
  }

  @SuppressWarnings("unchecked") // there is nothing in it
  public static <T> Chain<T> empty() {
    return (Chain<T>) EMPTY;
  }

  public static <T> Chain<T> of(List<T> values) {
    return new Chain<>(built(values, 0, values.size()));
  }

  private static <T> @Nullable Node<T> built(List<T> values, int from, int to) {
    if (from == to) {
      return null;
    }
    int middle = (from + to) >>> 1;
    return new Node<>(
        built(values, from, middle), values.get(middle), built(values, middle + 1, to));
  }

  @Override
  public int size() {
    return size(root);
  }

  @Override
  public T get(int index) {
    Objects.checkIndex(index, size());
    Node<T> node = Objects.requireNonNull(root);
    int place = index;
    while (place != size(node.left)) {
      if (place < size(node.left)) {
        node = Objects.requireNonNull(node.left);
      } else {
        place -= size(node.left) + 1;
        node = Objects.requireNonNull(node.right);
      }
    }
    return node.value;
  }

  @Override
  public Iterator<T> iterator() {
    Ahead<T> ahead = new Ahead<>(root, true);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !ahead.isEmpty();
      }

      @Override
      public T next() {
        while (ahead.first().size > 1) {
          ahead.open();
        }
        return ahead.pass().value;
      }
    };
  }

  /** How many of the first fulfil a condition that none fulfils behind one that does not. */
  public int first(Predicate<? super T> condition) {
    int first = 0;
    Node<T> node = root;
    while (node != null) {
      if (condition.test(node.value)) {
        first += size(node.left) + 1;
        node = node.right;
      } else {
        node = node.left;
      }
    }
    return first;
  }

  /** Those from one place (included) to another (excluded). */
  public Chain<T> part(int from, int to) {
    Objects.checkFromToIndex(from, to, size());
    return new Chain<>(behind(until(root, to), from));
  }

  public Chain<T> followedBy(Chain<T> next) {
    return new Chain<>(joined(root, next.root));
  }

  public Chain<T> append(T value) {
    return new Chain<>(joined(root, value, null));
  }

  /** With other values in the places from one (included) to another (excluded). */
  public Chain<T> replace(int from, int to, List<T> values) {
    return part(0, from).followedBy(of(values)).followedBy(part(to, size()));
  }

  /** How many at the start are the same here and there; what both share is not looked at. */
  public int sameAtStart(Chain<T> other, BiPredicate<? super T, ? super T> same) {
    return same(new Ahead<>(root, true), new Ahead<>(other.root, true), same);
  }

  public int sameAtEnd(Chain<T> other, BiPredicate<? super T, ? super T> same) {
    return same(new Ahead<>(root, false), new Ahead<>(other.root, false), same);
  }

  /** The larger of two trees is opened until they are one and the same, or single values. */
  private static <T> int same(
      Ahead<T> here, Ahead<T> there, BiPredicate<? super T, ? super T> same) {
    int count = 0;
    while (!here.isEmpty() && !there.isEmpty()) {
      Node<T> one = here.first();
      Node<T> other = there.first();
      boolean single = one.size == 1 && other.size == 1;
      if (one == other || (single && same.test(one.value, other.value))) {
        count += here.pass().size;
        Node<T> ignored = there.pass();
      } else if (single) {
        return count;
      } else if (one.size >= other.size) {
        here.open();
      } else {
        there.open();
      }
    }
    return count;
  }

  private static <T> @Nullable Node<T> until(@Nullable Node<T> node, int count) {
    if (node == null || count == 0) {
      return null;
    }
    int left = size(node.left);
    if (count <= left) {
      return until(node.left, count);
    }
    return count >= node.size
        ? node
        : joined(node.left, node.value, until(node.right, count - left - 1));
  }

  private static <T> @Nullable Node<T> behind(@Nullable Node<T> node, int count) {
    if (node == null || count == 0) {
      return node;
    }
    int left = size(node.left);
    return count > left
        ? behind(node.right, count - left - 1)
        : joined(behind(node.left, count), node.value, node.right);
  }

  private static <T> @Nullable Node<T> joined(@Nullable Node<T> left, @Nullable Node<T> right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    T last = new Chain<>(left).getLast();
    return joined(until(left, left.size - 1), last, right);
  }

  /** Goes down the higher side to where the other fits. */
  private static <T> Node<T> joined(@Nullable Node<T> left, T value, @Nullable Node<T> right) {
    if (left != null && left.height > height(right) + 1) {
      return balanced(left.left, left.value, joined(left.right, value, right));
    }
    if (right != null && right.height > height(left) + 1) {
      return balanced(joined(left, value, right.left), right.value, right.right);
    }
    return new Node<>(left, value, right);
  }

  /** Turns where one side is higher by two. */
  private static <T> Node<T> balanced(@Nullable Node<T> left, T value, @Nullable Node<T> right) {
    if (left != null && left.height > height(right) + 1) {
      Node<T> inner = left.right;
      return inner == null || height(left.left) >= inner.height
          ? new Node<>(left.left, left.value, new Node<>(inner, value, right))
          : new Node<>(
              new Node<>(left.left, left.value, inner.left),
              inner.value,
              new Node<>(inner.right, value, right));
    }
    if (right != null && right.height > height(left) + 1) {
      Node<T> inner = right.left;
      return inner == null || height(right.right) >= inner.height
          ? new Node<>(new Node<>(left, value, inner), right.value, right.right)
          : new Node<>(
              new Node<>(left, value, inner.left),
              inner.value,
              new Node<>(inner.right, right.value, right.right));
    }
    return new Node<>(left, value, right);
  }

  private static int size(@Nullable Node<?> node) {
    return node == null ? 0 : node.size;
  }

  private static int height(@Nullable Node<?> node) {
    return node == null ? 0 : node.height;
  }

  private static final class Node<T> {

    final @Nullable Node<T> left;
    final T value;
    final @Nullable Node<T> right;
    final int size;
    final int height;

    Node(@Nullable Node<T> left, T value, @Nullable Node<T> right) {
      this.left = left;
      this.value = value;
      this.right = right;
      this.size = size(left) + 1 + size(right);
      this.height = Math.max(height(left), height(right)) + 1;
    }
  }

  /** Trees still to be gone through, in one direction. */
  private static final class Ahead<T> {

    private final Deque<Node<T>> trees = new ArrayDeque<>();
    private final boolean forwards;

    Ahead(@Nullable Node<T> root, boolean forwards) {
      this.forwards = forwards;
      add(root);
    }

    boolean isEmpty() {
      return trees.isEmpty();
    }

    Node<T> first() {
      return trees.getFirst();
    }

    Node<T> pass() {
      return trees.removeFirst();
    }

    /** Puts the parts of the first tree in its place. */
    void open() {
      Node<T> tree = trees.removeFirst();
      add(forwards ? tree.right : tree.left);
      add(new Node<>(null, tree.value, null));
      add(forwards ? tree.left : tree.right);
    }

    private void add(@Nullable Node<T> tree) {
      if (tree != null) {
        trees.addFirst(tree);
      }
    }
  }
}
