package org.uptake.query.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;

/**
 * The items of a table, read chunk by chunk. Each chunk is a question of its own, so that nothing
 * in the database waits for whoever takes the table; they are of one piece since all but the first
 * are asked from where the first was answered.
 */
@FunctionalInterface
public interface Chunks<T> {

  /** As many items as are read at once. */
  int SIZE = 500;

  /** Empty after the last; the first is there, even if it has no items. */
  Optional<Chunk<T>> next(TwoDates dates);

  /** Those of a list that has pages. */
  static <T> Chunks<T> paged(BiFunction<Page, TwoDates, WithNames<Listing<T>>> list) {
    return new Paged<>(list);
  }

  /** What one question answers whole. */
  static <T> Chunks<T> whole(Function<TwoDates, Chunk<T>> read) {
    return new Whole<>(read);
  }

  /** The same with several items for each. */
  default <R> Chunks<R> flat(Function<T, List<R>> items) {
    return dates -> next(dates).map(chunk -> chunk.flat(items));
  }

  /** One question has all of them. */
  final class Whole<T> implements Chunks<T> {

    private final Function<TwoDates, Chunk<T>> read;
    private boolean isRead;

    private Whole(Function<TwoDates, Chunk<T>> read) {
      this.read = read;
    }

    @Override
    public Optional<Chunk<T>> next(TwoDates dates) {
      if (isRead) {
        return Optional.empty();
      }
      isRead = true;
      return Optional.of(read.apply(dates));
    }
  }

  /** A page may be shorter than was asked for, and those after it are as short. */
  final class Paged<T> implements Chunks<T> {

    private final BiFunction<Page, TwoDates, WithNames<Listing<T>>> list;
    private @Nullable Page next = new Page(0, SIZE);

    private Paged(BiFunction<Page, TwoDates, WithNames<Listing<T>>> list) {
      this.list = list;
    }

    @Override
    public Optional<Chunk<T>> next(TwoDates dates) {
      if (next == null) {
        return Optional.empty();
      }
      WithNames<Listing<T>> found = list.apply(next, dates);
      next = found.answer().following().orElse(null);
      return Optional.of(Chunk.of(found));
    }
  }
}
