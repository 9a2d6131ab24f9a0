package org.uptake.console.frame;

/** A form brings more than is read of one, so what was read of it is not the whole. */
public final class FormTooLong extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FormTooLong() {
    super("a form is too long");
  }
}
