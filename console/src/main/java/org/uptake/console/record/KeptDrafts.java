package org.uptake.console.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uptake.console.api.DraftAnswer;
import org.uptake.console.api.DraftSort;
import org.uptake.console.api.Drafts;
import org.uptake.console.api.KeptDraft;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Visit;

/** What people have typed, as the API keeps it for them. */
@Component
class KeptDrafts {

  private static final int NONE = 404;

  private final UptakeApi api;

  KeptDrafts(UptakeApi api) {
    this.api = api;
  }

  /**
   * @return null where no entry is kept under this id
   */
  @Nullable TypedEntry find(Visit visit, String draft) {
    if (!EntryForms.isDraft(draft)) {
      return null;
    }
    PagePart<DraftAnswer> kept = visit.questions().ask(() -> api.draft(draft)).part();
    if (kept.isMissing(NONE) || DraftSort.of(kept.get().content()) != DraftSort.ENTRY) {
      return null;
    }
    return new TypedEntry(kept.get().content());
  }

  PagePart<Boolean> keep(Visit visit, String draft, TypedEntry typed) {
    KeptDraft kept = new KeptDraft(typed.about(), typed.boxes());
    return Drafts.keep(api, visit.questions(), draft, kept);
  }

  /** What could not be thrown away now is after thirty days. */
  void forget(Visit visit, String draft) {
    var ignored = visit.questions().ask(() -> done(() -> api.remove(draft, Map.of()))).part();
  }

  private static boolean done(Runnable call) {
    call.run();
    return true;
  }
}
