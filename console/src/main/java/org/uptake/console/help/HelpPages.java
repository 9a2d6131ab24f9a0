package org.uptake.console.help;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Language;

/** Shows what explains the other pages. They ask nothing of the API. */
@Controller
class HelpPages {

  @GetMapping(Language.PATH + "/help")
  HelpPage help(Visit visit) {
    return page(visit, "help", null);
  }

  @GetMapping(Language.PATH + "/help/stages")
  HelpPage stages(Visit visit) {
    String title = "help.stages.title";
    Frame frame =
        Frame.of(
            visit,
            visit.words().say(title),
            null,
            new Crumb(visit.words().html("help.title"), visit.to("/help")),
            new Crumb(visit.words().html(title), null));
    return new HelpPage(frame, "stages", StageTable.read());
  }

  @GetMapping(Language.PATH + "/about")
  HelpPage about(Visit visit) {
    return page(visit, "about", null);
  }

  @GetMapping(Language.PATH + "/data")
  HelpPage data(Visit visit) {
    return page(visit, "data", Section.DATA);
  }

  private static HelpPage page(Visit visit, String name, @Nullable Section section) {
    return new HelpPage(
        Frame.of(visit, visit.words().say(name + ".title"), section), name, StageTable.read());
  }
}
