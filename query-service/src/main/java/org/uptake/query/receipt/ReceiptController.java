package org.uptake.query.receipt;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Receipt;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.query.platform.Question;

/** Tells the author of a recording what became of it. */
@RestController
class ReceiptController {

  private final KeptReceiptRows receipts;
  private final CurrentAuthor current;

  ReceiptController(KeptReceiptRows receipts, CurrentAuthor current) {
    this.receipts = receipts;
    this.current = current;
  }

  @GetMapping("/api/receipts/{key}")
  Receipt receipt(@PathVariable String key, Question question) {
    return question.answer(
        () ->
            receipts
                .find(current.author().id(), key)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_RECEIPT, new NoSuch.Receipt())));
  }
}
