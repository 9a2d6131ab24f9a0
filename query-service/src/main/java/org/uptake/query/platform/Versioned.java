package org.uptake.query.platform;

import java.util.List;
import org.uptake.kernel.Code;
import org.uptake.query.table.Table;

/**
 * What is registered, and then revised as a whole. The statements that make its table stand beside
 * the class that says so.
 *
 * @param <E> what happens to it
 * @param <F> what is said of it
 */
public interface Versioned<E, F> {

  /** That of its table, its projection and its streams. */
  String name();

  Class<E> events();

  /** How it reads after an event: more than one form where it goes by the day. */
  List<F> forms(E event);

  Code code(F form);

  Table<Version<F>> table();
}
