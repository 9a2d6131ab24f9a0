package org.uptake.console.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.Query;
import org.uptake.console.api.RecommendationsAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.console.recommendation.EntryActions;
import org.uptake.console.recommendation.ListPage;
import org.uptake.console.record.DetailsPage.BoxError;
import org.uptake.console.record.TypedEntry.Purpose;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.pages.Language;

/** Where the same is recorded for several recommendations: they are picked from a list. */
@Controller
class PickPages {

  private static final int OF_A_LIST = 200;
  private static final String DRAFT = "draft";
  private static final String PICKED = "picked";

  private static final String[] FILTERS = ListPage.HEARD.toArray(String[]::new);

  private final UptakeApi api;
  private final EntryForms forms;
  private final KeptDrafts drafts;

  PickPages(UptakeApi api, EntryForms forms, KeptDrafts drafts) {
    this.api = api;
    this.forms = forms;
    this.drafts = drafts;
  }

  @GetMapping(Language.PATH + "/record")
  Object choose(Visit visit) {
    var ignored = visit.person();
    String draft = RecordPages.draft(visit);
    if (draft == null) {
      return RecordPages.withDraft(visit);
    }
    TypedEntry kept = drafts.find(visit, draft);
    return kept == null
        ? page(visit, draft, "", Set.of(), List.of())
        : page(visit, draft, kept.kind().word(), new TreeSet<>(kept.recommendations()), List.of());
  }

  private PickPage page(
      Visit visit, String draft, String kind, Set<String> picked, List<BoxError> errors) {
    Visit asked = visit.asked(FILTERS);
    Query query = Query.empty().with("size", OF_A_LIST);
    for (String name : FILTERS) {
      query.with(name, visit.values(name));
    }
    RecommendationsAnswer found =
        visit.questions().ask(() -> api.recommendations(query.parameters())).answer();
    String title = visit.words().say("record.several");
    Frame frame =
        Frame.of(
            asked,
            title,
            Section.RECOMMENDATIONS,
            new Crumb(visit.words().html("nav.recommendations"), asked.like("/recommendations")),
            new Crumb(visit.words().html("record.several"), null));
    return new PickPage(
        frame,
        draft,
        asked.like("/record", DRAFT, draft),
        found,
        kinds(visit.person()),
        kind,
        picked,
        errors);
  }

  private static List<Kind> kinds(OwnAccountAnswer person) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.PROPOSED && EntryActions.mayRecord(kind, person))
        .toList();
  }

  /** Begins the draft, or goes on with it for others. */
  @PostMapping(Language.PATH + "/record")
  Object pick(Visit visit) {
    OwnAccountAnswer person = visit.person();
    String draft = RecordPages.draft(visit);
    if (draft == null) {
      return RecordPages.withDraft(visit.asked(FILTERS));
    }
    List<String> picked = picked(visit);
    Kind kind = kind(visit, person);
    List<BoxError> errors = errors(visit, picked, kind);
    if (errors.isEmpty()) {
      errors = unknown(visit, picked);
    }
    if (errors.isEmpty() && kind != null) {
      TypedEntry kept = drafts.find(visit, draft);
      TypedEntry begun =
          kept == null
              ? TypedEntry.about(Purpose.RECORD, picked.getFirst(), kind)
                  .with("by", person.organisation())
              : kept;
      ApiTrouble refused = drafts.keep(visit, draft, begun.of(picked, kind)).trouble();
      if (refused == null) {
        return Redirects.to(visit.plain("/drafts/" + draft));
      }
      errors = EntryForms.wrong(refused, begun, visit);
    }
    String chosen = kind == null ? "" : kind.word();
    return page(visit, draft, chosen, new TreeSet<>(picked), errors);
  }

  private static List<String> picked(Visit visit) {
    return visit.boxes().keySet().stream()
        .filter(box -> box.startsWith(TypedEntry.OTHER))
        .map(box -> box.substring(TypedEntry.OTHER.length()))
        .sorted(TypedEntry.IN_ORDER)
        .toList();
  }

  /** Nothing is kept for what is not there. */
  private List<BoxError> unknown(Visit visit, List<String> picked) {
    return forms.ask(visit.questions(), picked).stream()
        .map(asked -> asked.part().trouble())
        .filter(Objects::nonNull)
        .map(trouble -> new BoxError(PICKED, EntryForms.said(trouble, visit)))
        .limit(1)
        .toList();
  }

  private static @Nullable Kind kind(Visit visit, OwnAccountAnswer person) {
    String word = visit.parameter(TypedEntry.KIND);
    return kinds(person).stream().filter(kind -> kind.word().equals(word)).findFirst().orElse(null);
  }

  private static List<BoxError> errors(Visit visit, List<String> picked, @Nullable Kind kind) {
    List<BoxError> errors = new ArrayList<>();
    if (kind == null) {
      errors.add(new BoxError(TypedEntry.KIND, visit.words().html("record.several.no-kind")));
    }
    if (picked.isEmpty()) {
      errors.add(new BoxError(PICKED, visit.words().html("record.several.none")));
    }
    if (picked.size() > TypedEntry.MOST_AT_ONCE) {
      errors.add(
          new BoxError(
              PICKED,
              visit
                  .words()
                  .html(
                      "record.several.too-many",
                      "n",
                      picked.size(),
                      "most",
                      TypedEntry.MOST_AT_ONCE)));
    }
    return errors;
  }
}
