package org.uptake.console.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Query;
import org.uptake.console.api.RebuildsAnswer;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Redirects;
import org.uptake.console.frame.Visit;
import org.uptake.kernel.account.Role;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/** Where administrators have tables made anew from the log, and look how far that is. */
@Controller
class RebuildPages {

  private static final int OF_A_LIST = 20;

  private final UptakeApi api;

  RebuildPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/admin/rebuilds")
  RebuildsPage show(Visit visit) {
    return page(visit, visit.parameter("minPosition"), null);
  }

  private RebuildsPage page(Visit visit, @Nullable String position, @Nullable Markup refusal) {
    OwnAccountAnswer own = visit.person();
    RebuildsAnswer rebuilds =
        visit
            .questions()
            .ask(
                () ->
                    api.rebuilds(
                        Query.empty()
                            .with("size", OF_A_LIST)
                            .with("page", visit.parameter("page"))
                            .with("minPosition", position)
                            .parameters()))
            .answer();
    return new RebuildsPage(
        AdminPages.frame(visit, visit.words().say("admin.rebuilds")),
        rebuilds,
        own.has(Role.ADMINISTRATOR),
        AdminPages.key(),
        refusal);
  }

  @PostMapping(Language.PATH + "/admin/rebuilds")
  Object request(Visit visit) {
    var ignored = visit.person();
    String key = AdminPages.keyOf(visit);
    String projection = visit.parameter("projection");
    PagePart<ReceiptAnswer> asked =
        visit
            .questions()
            .ask(() -> api.rebuild(key, Map.of("projection", projection == null ? "" : projection)))
            .part();
    ApiTrouble trouble = asked.trouble();
    return trouble == null
        ? Redirects.to(visit.plain("/admin/rebuilds") + "?minPosition=" + asked.get().position())
        : page(visit.asked(), null, AdminPages.refusal(trouble, visit));
  }
}
