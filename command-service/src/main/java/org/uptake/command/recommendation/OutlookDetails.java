package org.uptake.command.recommendation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.uptake.platform.message.Explanation;

/** What is answered to whoever tries a change out. */
record OutlookDetails(@JsonUnwrapped Outlook outlook, @JsonUnwrapped Explanation explanation) {

  static OutlookDetails of(Outlook outlook) {
    return new OutlookDetails(outlook, Explanation.of(outlook.reason()));
  }
}
