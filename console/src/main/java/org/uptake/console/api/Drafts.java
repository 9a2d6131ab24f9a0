package org.uptake.console.api;

/** Keeps what somebody types, and nothing in the place of a draft of another sort. */
public final class Drafts {

  private Drafts() {}

  /**
   * @return what the API refuses, if it does
   * @throws OtherDraft where a draft of another sort is kept under this id
   */
  public static PagePart<Boolean> keep(
      UptakeApi api, Questions questions, String id, KeptDraft draft) {
    PagePart<DraftAnswer> earlier = questions.ask(() -> api.draft(id)).part();
    if (earlier.isThere()
        && DraftSort.of(earlier.get().content()) != DraftSort.of(draft.content())) {
      throw new OtherDraft();
    }
    return questions
        .ask(
            () -> {
              api.keep(id, draft);
              return true;
            })
        .part();
  }
}
