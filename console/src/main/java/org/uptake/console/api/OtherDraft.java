package org.uptake.console.api;

/** A form was sent to the id of a draft that is none of such a form. */
public final class OtherDraft extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OtherDraft() {
    super("another draft is kept under this id");
  }
}
