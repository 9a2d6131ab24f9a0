package org.uptake.console.propose;

import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/** That something was added to the register: to print, to keep, to go on from. */
public record RegisteredPage(Frame frame, Registration what, String draft, ReceiptAnswer receipt)
    implements WebPage {

  @Override
  public String template() {
    return "registered";
  }

  /** The code or id of it. */
  public String code() {
    return switch (what) {
      case REVIEW -> String.valueOf(receipt.review());
      case RECOMMENDATION -> String.valueOf(receipt.recommendation());
      case STAKEHOLDER -> String.valueOf(receipt.stakeholder());
    };
  }

  /** The review to which something can be added now; empty where there is none. */
  public String review() {
    return switch (what) {
      case REVIEW -> code();
      case RECOMMENDATION -> code().replaceFirst("-[^-]*$", "");
      case STAKEHOLDER -> "";
    };
  }
}
