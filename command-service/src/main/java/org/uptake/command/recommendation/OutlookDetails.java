package org.uptake.command.recommendation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.uptake.platform.message.Explanation;

/**
 * What is answered to whoever tries a change out.
 *
 * @param outcome by which programs know that nothing was recorded
 */
record OutlookDetails(
    String outcome, @JsonUnwrapped Outlook outlook, @JsonUnwrapped Explanation explanation) {

  static OutlookDetails of(Outlook outlook) {
    return new OutlookDetails("tried", outlook, Explanation.of(outlook.reason()));
  }
}
