package org.uptake.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Address;
import org.uptake.query.platform.Fitting;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.RestrictedTexts;
import org.uptake.query.platform.ShownText;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.Chunk;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** The audit trail. */
@RestController
class AuditController {

  private final RestrictedTexts answers;
  private final AuditRows rows;
  private final SequenceRows sequence;

  AuditController(RestrictedTexts answers, AuditRows rows, SequenceRows sequence) {
    this.answers = answers;
    this.rows = rows;
    this.sequence = sequence;
  }

  @Expensive
  @GetMapping("/api/audit")
  ResponseEntity<WithNames<AuditTrail>> trail(Question question, HttpServletRequest request) {
    return question.answer(
        AuditQuestion::of,
        TwoDates::withoutAsOf,
        (asked, dates) -> trail(asked, dates, new Address(request)));
  }

  @Expensive
  @TableMapping("/api/audit")
  ListTable<AuditItem> table(Question question) {
    return question.answer(
        AuditQuestion::of,
        SheetWish::of,
        TwoDates::withoutAsOf,
        (asked, wish, dates) ->
            ListTable.of(AuditTable.SHAPE, wish, dates, new AuditChunks(asked)));
  }

  /** Each chunk goes on behind the last event of the one before. */
  private final class AuditChunks implements Chunks<AuditItem> {

    private AuditQuestion asked;
    private boolean isOver;

    AuditChunks(AuditQuestion asked) {
      this.asked = asked.inChunksOf(SIZE);
    }

    @Override
    public Optional<Chunk<AuditItem>> next(TwoDates dates) {
      return isOver ? Optional.empty() : Optional.of(chunk(dates));
    }

    private Chunk<AuditItem> chunk(TwoDates dates) {
      WithNames<Part> found = answers.answer(dates, at -> part(asked, at), Part::shown);
      List<AuditItem> items = found.answer().items();
      isOver = found.answer().isLast();
      asked = isOver ? asked : asked.goingOn(items.getLast().position());
      return new Chunk<>(items, found.names(), found.answer().at());
    }
  }

  private ResponseEntity<WithNames<AuditTrail>> trail(
      AuditQuestion asked, TwoDates dates, Address address) {
    WithNames<Part> found = answers.answer(dates, at -> part(asked, at), Part::shown);
    Part part = found.answer();
    List<AuditItem> items = part.items();
    @Nullable String next =
        part.isLast()
            ? null
            : address.with(asked.newestFirst() ? "before" : "after", items.getLast().position());
    Standpoint at = part.at();
    return Address.onward(
        found.map(same -> new AuditTrail(items, next, at.knownAt(), at.position(), at.notices())),
        next);
  }

  private Part part(AuditQuestion asked, Standpoint at) {
    Fitting.Some<Revealed> found =
        rows.find(asked.conditions(), asked.stretch(at, sequence), asked.limit(), at.position());
    return new Part(found.items(), !found.more(), at);
  }

  /** A part of the trail, as it is read. */
  private record Part(List<Revealed> revealed, boolean isLast, Standpoint at) {

    List<AuditItem> items() {
      return revealed.stream().map(Revealed::item).toList();
    }

    Stream<ShownText> shown() {
      return revealed.stream().flatMap(item -> item.shown().stream());
    }
  }
}
