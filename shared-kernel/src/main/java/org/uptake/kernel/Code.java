package org.uptake.kernel;

/** A value of one text, written as that text in JSON, in SQL and in addresses. */
public interface Code {

  String value();
}
