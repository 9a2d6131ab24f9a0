package org.uptake.console.review;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uptake.console.api.Questions;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Language;
import org.uptake.pages.Templates;

/** Hands out charts as files. */
@Controller
class ChartFiles {

  private static final String SVG = "image/svg+xml;charset=UTF-8";

  private final UptakeApi api;
  private final Templates templates = Templates.of("console");

  ChartFiles(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/reviews/{code}/progress.svg")
  ResponseEntity<byte[]> progress(Visit visit, @PathVariable String code) {
    Questions questions = visit.questions();
    var review = questions.ask(() -> api.review(code, visit.ask().parameters()));
    var series =
        questions.ask(
            () ->
                api.progress(code, visit.ask().with("step", visit.parameter("step")).parameters()));
    ReviewHead head = new ReviewHead(review.answer(), ReviewTab.PROGRESS);
    Frame frame = head.frame(visit);
    SeriesFigure figure =
        SeriesFigure.of(code, series.answer(), head.review().publishedOn().earliest(), frame);
    return ResponseEntity.ok()
        .header("Content-Type", SVG)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-progress.svg\"".formatted(head.review().code()))
        .header("Cache-Control", "public, max-age=60")
        // It brings its own few rules; nothing else is loaded by whoever opens it here.
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .body(templates.render("chart-file", new ChartFile(frame, figure)));
  }
}
