package org.uptake.console.admin;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uptake.console.api.AccountAnswer;
import org.uptake.console.api.AccountsAnswer;
import org.uptake.console.api.ImportsAnswer;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Visit;
import org.uptake.kernel.account.Role;
import org.uptake.pages.Language;

/** Where stewards, administrators and auditors see who imported what, and what became of it. */
@Controller
class SentFilesPages {

  private static final int OF_A_LIST = 50;
  private static final int ALL_ACCOUNTS = 500;

  private final UptakeApi api;

  SentFilesPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/admin/imports")
  SentFilesPage show(Visit visit) {
    OwnAccountAnswer own = visit.person();
    Questions questions = visit.questions();
    Asked<ImportsAnswer> imports =
        questions.ask(
            () ->
                api.imports(
                    Query.empty()
                        .with("size", OF_A_LIST)
                        .with("page", visit.parameter("page"))
                        .parameters()));
    Map<String, String> names = seesNames(own) ? names(questions) : Map.of();
    return new SentFilesPage(
        AdminPages.frame(visit, visit.words().say("admin.imports")),
        imports.answer(),
        names,
        own.account());
  }

  private static boolean seesNames(OwnAccountAnswer own) {
    return own.has(Role.ADMINISTRATOR) || own.has(Role.AUDITOR);
  }

  /** What cannot be had is left out: the end of an id serves. */
  private Map<String, String> names(Questions questions) {
    PagePart<AccountsAnswer> accounts =
        questions
            .ask(() -> api.accounts(Query.empty().with("size", ALL_ACCOUNTS).parameters()))
            .part();
    Map<String, String> names = new HashMap<>();
    if (accounts.isThere()) {
      for (AccountAnswer account : accounts.get().items()) {
        names.put(account.account(), account.called());
      }
    }
    return names;
  }
}
