package org.uptake.query.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Address;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** Tells auditors who was shown restricted texts. */
@RestController
class ReadingController {

  private final Snapshots answers;
  private final ReadingRows rows;
  private final CurrentAuthor current;

  ReadingController(Snapshots answers, ReadingRows rows, CurrentAuthor current) {
    this.answers = answers;
    this.rows = rows;
    this.current = current;
  }

  @Expensive
  @GetMapping("/api/audit/readings")
  ResponseEntity<Readings> list(Question question, HttpServletRequest request) {
    return question.answer(
        ReadingSelection::of,
        TwoDates::none,
        (selection, dates) -> {
          current.author().requireOneOf(Set.of(Role.AUDITOR));
          return answers.answer(dates, at -> page(selection, new Address(request), at));
        });
  }

  private ResponseEntity<Readings> page(
      ReadingSelection selection, Address address, Standpoint at) {
    int limit = selection.limit();
    List<Reading> found = rows.find(selection.conditions(), selection.after(), limit + 1);
    List<Reading> items = found.stream().limit(limit).toList();
    @Nullable String next =
        items.size() == found.size() ? null : address.with("after", items.getLast().number());
    return Address.onward(new Readings(items, next, at.notices()), next);
  }
}
