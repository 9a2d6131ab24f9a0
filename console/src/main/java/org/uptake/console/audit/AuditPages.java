package org.uptake.console.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uptake.console.api.AuditAnswer;
import org.uptake.console.api.Query;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.audit.AuditPage.Session;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Dates;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/** Shows the trail of all events. */
@Controller
class AuditPages {

  private static final int OF_A_PAGE = 50;
  private static final List<String> HEARD =
      List.of(
          "recommendation",
          "review",
          "organisation",
          "kind",
          "recordedFrom",
          "recordedTo",
          "channel",
          "import");

  private final UptakeApi api;

  AuditPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/audit")
  AuditPage trail(Visit visit) {
    Query query = range(Query.empty().with("limit", OF_A_PAGE), visit);
    HEARD.forEach(name -> query.with(name, visit.parameter(name)));
    AuditAnswer told = visit.questions().ask(() -> api.audit(query.parameters())).answer();
    return page(Frame.of(visit, visit.words().say("audit.title"), Section.AUDIT), told);
  }

  /** Everything that was ever recorded about one recommendation. */
  @GetMapping(Language.PATH + "/recommendations/{id}/history")
  AuditPage history(Visit visit, @PathVariable String id) {
    Query query = range(Query.empty().with("limit", OF_A_PAGE), visit).with("recommendation", id);
    AuditAnswer told = visit.questions().ask(() -> api.audit(query.parameters())).answer();
    Frame frame =
        Frame.of(
            visit,
            visit.words().say("history.title", "id", id),
            Section.RECOMMENDATIONS,
            new Crumb(visit.words().html("nav.recommendations"), visit.to("/recommendations")),
            new Crumb(Markup.text(id), visit.to("/recommendations/" + id)),
            new Crumb(visit.words().html("history.link"), null));
    return page(frame, told);
  }

  /** A position leads to itself, with what came before it. */
  private static Query range(Query query, Visit visit) {
    String position = visit.parameter("position");
    String after = visit.parameter("after");
    if (position != null && position.matches("[0-9]{1,15}")) {
      return query.with("before", Long.parseLong(position) + 1);
    }
    if (after != null) {
      return query.with("after", after);
    }
    String before = visit.parameter("before");
    return query.with("before", before == null ? String.valueOf(Long.MAX_VALUE) : before);
  }

  private static AuditPage page(Frame frame, AuditAnswer told) {
    List<AuditAnswer.Item> items = new ArrayList<>(told.items());
    items.sort((one, other) -> Long.compare(other.position(), one.position()));
    boolean full = items.size() == OF_A_PAGE;
    long first = items.isEmpty() ? 0 : items.getLast().position();
    long last = items.isEmpty() ? 0 : items.getFirst().position();
    return new AuditPage(
        frame,
        told,
        sessions(items, told, frame),
        full || isAfter(frame.visit())
            ? frame.here("before", first, "after", null, "position", null)
            : null,
        isNarrowed(frame.visit())
            ? frame.here("after", last, "before", null, "position", null)
            : null);
  }

  private static boolean isAfter(Visit visit) {
    return visit.parameter("after") != null;
  }

  private static boolean isNarrowed(Visit visit) {
    return visit.parameter("before") != null
        || visit.parameter("position") != null
        || isAfter(visit);
  }

  private static List<Session> sessions(
      List<AuditAnswer.Item> items, AuditAnswer told, Frame frame) {
    List<Session> sessions = new ArrayList<>();
    AuditAnswer.@Nullable Item before = null;
    List<Told> events = new ArrayList<>();
    for (AuditAnswer.Item item : items) {
      if (before == null || !isSameSession(before, item)) {
        events = new ArrayList<>();
        sessions.add(session(item, events));
      }
      events.add(Told.of(item, told.known(), frame));
      before = item;
    }
    return sessions;
  }

  private static Session session(AuditAnswer.Item item, List<Told> events) {
    return new Session(
        Dates.day(item.recordedAt()), item.organisation(), item.author(), item.channel(), events);
  }

  private static boolean isSameSession(AuditAnswer.Item one, AuditAnswer.Item other) {
    LocalDate day = Dates.day(one.recordedAt());
    return day.equals(Dates.day(other.recordedAt()))
        && one.author().equals(other.author())
        && one.organisation().equals(other.organisation())
        && Objects.equals(one.correlationId(), other.correlationId());
  }
}
