package org.uptake.console.admin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.uptake.console.api.AccountAnswer;
import org.uptake.console.api.AccountsAnswer;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Said;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.kernel.account.DraftForm;
import org.uptake.kernel.account.Role;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/**
 * Where administrators open accounts and say who may do what. What is done is recorded as anything
 * is; the API says who may, and each form brings the key under which it is recorded once.
 */
@Controller
class AdminPages {

  private static final int OF_A_LIST = 50;
  private static final int ALL_STAKEHOLDERS = 500;
  private static final String KEY = "key";

  private final UptakeApi api;

  AdminPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/admin")
  PeoplePage people(Visit visit) {
    OwnAccountAnswer own = visit.person();
    AccountsAnswer people =
        visit
            .questions()
            .ask(
                () ->
                    api.accounts(
                        Query.empty()
                            .with("size", OF_A_LIST)
                            .with("page", visit.parameter("page"))
                            .parameters()))
            .answer();
    Frame frame = Frame.of(visit, visit.words().say("admin.people"), Section.ADMIN);
    return new PeoplePage(frame, people, own.has(Role.ADMINISTRATOR));
  }

  static Frame frame(Visit visit, String title) {
    return Frame.of(
        visit,
        title,
        Section.ADMIN,
        new Crumb(visit.words().html("nav.admin"), visit.plain("/admin")),
        new Crumb(Markup.text(title), null));
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  @GetMapping(Language.PATH + "/admin/accounts/new")
  OpeningPage opening(Visit visit) {
    var ignored = visit.person();
    return opening(visit, key(), Map.of(), Map.of());
  }

  private OpeningPage opening(
      Visit visit, String key, Map<String, String> typed, Map<String, Markup> errors) {
    PagePart<StakeholdersAnswer> stakeholders =
        visit
            .questions()
            .ask(() -> api.stakeholders(Query.empty().with("size", ALL_STAKEHOLDERS).parameters()))
            .part();
    Frame frame = frame(visit.asked(), visit.words().say("admin.open"));
    return new OpeningPage(frame, key, typed, errors, stakeholders);
  }

  @PostMapping(Language.PATH + "/admin/accounts/new")
  Object open(Visit visit) {
    var ignored = visit.person();
    Map<String, String> typed = new LinkedHashMap<>();
    for (String box : OpeningPage.BOXES) {
      String text = visit.parameter(box);
      if (text != null) {
        typed.put(box, box.equals("organisation") ? text.split("\\s", 2)[0] : text);
      }
    }
    String key = keyOf(visit);
    PagePart<ReceiptAnswer> opened =
        visit.questions().ask(() -> api.openAccount(key, new HashMap<>(typed))).part();
    ApiTrouble trouble = opened.trouble();
    return trouble == null
        ? Redirects.to(visit.plain("/admin/accounts/" + opened.get().account()) + "?done=open")
        : again(visit, key, typed, errors(trouble, visit));
  }

  /** Under another key where it is not its boxes that are wrong: this one may be used up. */
  private OpeningPage again(
      Visit visit, String key, Map<String, String> typed, Map<String, Markup> errors) {
    return opening(visit, errors.containsKey("") ? key() : key, typed, errors);
  }

  /** As the form brought it, or a new one where that is none. */
  static String keyOf(Visit visit) {
    String key = visit.parameter(KEY);
    return key == null || DraftForm.id(key).isEmpty() ? key() : key;
  }

  /** Box by box; under no name, what concerns none of them. */
  private static Map<String, Markup> errors(ApiTrouble trouble, Visit visit) {
    Map<String, Markup> errors = new LinkedHashMap<>();
    for (ApiTrouble.Field field : trouble.told().fields()) {
      var ignored = errors.put(field.field(), Said.in(visit.words(), field));
    }
    if (errors.isEmpty()) {
      errors.put("", refusal(trouble, visit));
    }
    return errors;
  }

  /**
   * Why it is not done, in the reader's words.
   *
   * @throws ApiTrouble where that is no refusal
   */
  static Markup refusal(ApiTrouble trouble, Visit visit) {
    ApiTrouble.Told told = trouble.told();
    return switch (told.status()) {
      case 400, 403, 404, 409, 412, 422 ->
          Said.in(visit.words(), told.code(), told.values(), told.detail());
      default -> throw trouble;
    };
  }

  @GetMapping(Language.PATH + "/admin/accounts/{account}")
  PersonPage person(Visit visit, @PathVariable String account) {
    return person(visit, account, key(), visit.parameter("done"), null);
  }

  private PersonPage person(
      Visit visit, String account, String key, @Nullable String done, @Nullable Markup refusal) {
    OwnAccountAnswer own = visit.person();
    AccountAnswer told = visit.questions().ask(() -> api.account(account)).answer();
    return new PersonPage(frame(visit.asked(), told.called()), told, own, key, done, refusal);
  }

  @PostMapping(Language.PATH + "/admin/accounts/{account}")
  Object act(Visit visit, @PathVariable String account) {
    var ignored = visit.person();
    AccountAct act = AccountAct.of(visit);
    String key = keyOf(visit);
    if (act == null) {
      return person(visit, account, key, null, visit.words().html("admin.unsure"));
    }
    Questions questions = visit.questions();
    ApiTrouble trouble = questions.ask(() -> act.send(api, account, key)).part().trouble();
    return trouble == null
        ? Redirects.to(visit.plain("/admin/accounts/" + account) + "?done=" + act.word())
        : person(visit, account, key(), null, refusal(trouble, visit));
  }
}
