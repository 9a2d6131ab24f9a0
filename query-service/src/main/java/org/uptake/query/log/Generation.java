package org.uptake.query.log;

/** One making of the tables of a projection; they stand in a schema of their own. */
public record Generation(String projection, int number) {

  public String schema() {
    return projection + "_" + number;
  }
}
