package org.uptake.console.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.uptake.console.api.Visitor;
import org.uptake.pages.Language;
import org.uptake.pages.Templates;
import org.uptake.platform.problem.RefusalPages;

/**
 * Pages for whoever sent what nobody could read: in the language of its address, or in English
 * where that has none, and as anybody reads them, since who they are was not read either.
 */
public final class UnreadPages implements RefusalPages {

  private final Templates templates = Templates.of("console");

  @Override
  public Optional<Page> of(int status, String path, String reference) {
    return ConsolePaths.first(path)
        .map(first -> Language.of(first).orElse(Language.EN))
        .map(language -> html(page(language, status, reference)))
        .map(html -> new Page(html, PageWriter.POLICY));
  }

  private String html(ErrorPage page) {
    return new String(templates.render(page.template(), page), StandardCharsets.UTF_8);
  }

  private static ErrorPage page(Language language, int status, String reference) {
    String kind = kind(status);
    Visit visit =
        new Visit(
            language,
            "",
            new LinkedMultiValueMap<>(),
            PageDates.NOW,
            List.of(),
            new Visitor("", null),
            PageReader.NOBODY,
            "");
    Frame frame = Frame.of(visit, visit.words().say("error." + kind + ".title"), null);
    return new ErrorPage(frame, status, kind, reference, false);
  }

  private static String kind(int status) {
    return switch (status) {
      case 400 -> "unclear";
      case 403 -> "not-for-you";
      case 404, 405, 501 -> "not-found";
      case 408 -> "slow";
      case 413 -> "too-long";
      case 414 -> "long-address";
      case 431 -> "long-head";
      default -> "broken";
    };
  }
}
