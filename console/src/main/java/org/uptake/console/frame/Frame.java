package org.uptake.console.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.Answer;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.pages.Dates;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;
import org.uptake.pages.PageOutline;
import org.uptake.pages.Words;

/**
 * What a template needs beside the content of its page.
 *
 * @param title what the page is about; the name of the program is added
 * @param section of the navigation, if it belongs to one
 * @param way to this page, itself last
 * @param standing what the answers say of their dates; null where a page speaks of none
 */
public record Frame(
    Visit visit,
    String title,
    @Nullable Section section,
    List<Crumb> way,
    @Nullable Standing standing)
    implements PageOutline {

  public Frame {
    way = List.copyOf(way);
  }

  /** A page that speaks of no dates. */
  public static Frame of(Visit visit, String title, @Nullable Section section, Crumb... way) {
    return new Frame(visit, title, section, List.of(way), null);
  }

  public Frame standing(Answer answer) {
    return new Frame(
        visit,
        title,
        section,
        way,
        new Standing(answer.asOf(), answer.knownAt(), answer.position()));
  }

  /** The two dates that an answer used, and the position of the log that it reflects. */
  public record Standing(LocalDate asOf, @Nullable Instant knownAt, long position) {}

  public Language language() {
    return visit.language();
  }

  @Override
  public Words words() {
    return visit.words();
  }

  public boolean isPast() {
    return !visit.dates().areNow();
  }

  public String number(Number number) {
    return words().number(number);
  }

  public Markup day(LocalDate day) {
    return visit.days().of(day);
  }

  public Markup shortDay(LocalDate day) {
    return visit.days().shortly(day);
  }

  public Markup date(PartialDate date) {
    return visit.days().of(date);
  }

  /** Since when, as far as it is known; a day is that from which it counts. */
  public Markup since(LocalDate day, PartialDate dated) {
    return isDay(dated) ? html("since", "day", day(day)) : sinceAbout(dated);
  }

  /** The same, where there is little room. */
  public Markup shortSince(LocalDate day, PartialDate dated) {
    return isDay(dated) ? html("since", "day", shortDay(day)) : sinceAbout(dated);
  }

  public Markup sinceAbout(PartialDate dated) {
    return html("since.coarse", "day", date(dated));
  }

  private static boolean isDay(PartialDate dated) {
    return dated.precision() == PartialDate.Precision.DAY;
  }

  public Markup day(Instant instant) {
    return visit.days().of(instant);
  }

  public String clock(Instant instant) {
    return visit.days().clock(instant);
  }

  @Override
  public boolean hasMistakes() {
    return !visit.mistakes().isEmpty();
  }

  @Override
  public String to(String path) {
    return visit.to(path);
  }

  public String to(String path, @Nullable Object... namesAndValues) {
    return visit.to(path, namesAndValues);
  }

  @Override
  public String in(Language other) {
    return visit.here(other);
  }

  public String here(@Nullable Object... namesAndValues) {
    return visit.here(namesAndValues);
  }

  /** The same question, asked of the API. */
  public String api(String address) {
    return visit.api(address);
  }

  /** The same question, whole, as a table for spreadsheets: csv or xlsx. */
  public String table(String address, String format) {
    return visit.table(address, format);
  }

  public String stage(Stage stage) {
    return words().word("stage", stage);
  }

  /** The letter of a stage, unique in its language. */
  public String letter(Stage stage) {
    return say("stage.letter." + stage.word());
  }

  /** The mark of a stage and its word beside it. */
  public Markup marked(Stage stage) {
    return new Markup(
        "<span class=\"stage\"><span class=\"mark s-%s\" aria-hidden=\"true\">%s</span>%s</span>"
            .formatted(stage.word(), letter(stage), Markup.escaped(stage(stage))));
  }

  /** The end of the quarter before the day of which the page speaks. */
  public LocalDate quarterBefore() {
    return endOfQuarter(asOf().with(IsoFields.DAY_OF_QUARTER, 1).minusDays(1));
  }

  /** The end of the next quarter after it; of its own, where that lies ahead. */
  public LocalDate quarterAfter() {
    return endOfQuarter(asOf().plusDays(1));
  }

  private static LocalDate endOfQuarter(LocalDate day) {
    LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
    return first.plusMonths(3).minusDays(1);
  }

  private LocalDate asOf() {
    return Objects.requireNonNull(standing).asOf();
  }

  /** The day on which the reader asked to know no more. */
  public @Nullable LocalDate knownDay() {
    String knownAt = visit.dates().knownAt();
    return knownAt == null ? null : Dates.day(Instant.parse(knownAt));
  }

  /** How to quote this view; only where it speaks of dates. */
  public @Nullable Citation citation() {
    return standing == null ? null : Citation.of(this, standing);
  }
}
