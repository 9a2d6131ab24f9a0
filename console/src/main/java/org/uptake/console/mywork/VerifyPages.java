package org.uptake.console.mywork;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uptake.console.api.EntriesAnswer;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.RecommendationsAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.console.mywork.VerifyPage.Claim;
import org.uptake.kernel.account.Role;
import org.uptake.pages.Language;

/** Shows verifiers what others claim, and nobody has checked. */
@Controller
class VerifyPages {

  private static final int MOST = 500;

  /** What can be a claim (docs/domain.md, "How far it has come"). */
  private static final String CLAIMS = "implemented,progress-reported,funded,planned";

  private final UptakeApi api;

  VerifyPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/verify")
  VerifyPage show(Visit visit) {
    OwnAccountAnswer own = visit.person();
    Questions questions = visit.questions();
    Asked<RecommendationsAnswer> waiting =
        questions.ask(
            () ->
                api.recommendations(
                    Query.empty()
                        .with("assurance", "self-reported")
                        .with("size", MOST)
                        .parameters()));
    Asked<EntriesAnswer> entries =
        questions.ask(
            () -> api.happened(Query.empty().with("kind", CLAIMS).with("size", MOST).parameters()));
    EntriesAnswer told = entries.answer();
    List<Claim> all = claims(waiting.answer(), told.items());
    List<Claim> others =
        all.stream().filter(claim -> !own.account().equals(claim.entry().author().id())).toList();
    return new VerifyPage(
        Frame.of(visit, visit.words().say("verify.title"), Section.MY_WORK),
        others,
        all.size() - others.size(),
        own.has(Role.VERIFIER),
        told.known());
  }

  /** The entries come newest first, so the first of a recommendation is its last claim. */
  private static List<Claim> claims(RecommendationsAnswer waiting, List<EntryAnswer> entries) {
    Map<String, RecommendationsAnswer.Item> byId =
        waiting.items().stream()
            .collect(Collectors.toMap(RecommendationsAnswer.Item::id, Function.identity()));
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (EntryAnswer entry : entries) {
      RecommendationsAnswer.Item item = byId.get(entry.recommendation());
      if (item != null) {
        claims.putIfAbsent(item.id(), new Claim(item.id(), item.title(), entry));
      }
    }
    return new ArrayList<>(claims.values());
  }
}
