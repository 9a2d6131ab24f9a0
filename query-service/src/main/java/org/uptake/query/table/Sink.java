package org.uptake.query.table;

import java.util.Collection;

/** Takes new rows. */
public interface Sink {

  <R> void insert(Table<R> table, Collection<R> rows);
}
