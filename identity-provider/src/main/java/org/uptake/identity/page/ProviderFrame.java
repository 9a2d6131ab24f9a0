package org.uptake.identity.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Message;
import org.uptake.pages.Dates;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;
import org.uptake.pages.Mistake;
import org.uptake.pages.PageOutline;
import org.uptake.pages.Words;
import org.uptake.platform.message.MessageJson;

/**
 * What a template of the provider needs beside the content of its page.
 *
 * @param here the address of the page, as it was asked for; null where it cannot be had again
 * @param login of whoever is signed in
 * @param form what a form has to bring; null where the page can have none
 */
public record ProviderFrame(
    Words words,
    String title,
    @Nullable Mistake mistake,
    @Nullable String here,
    @Nullable String login,
    @Nullable String form)
    implements PageOutline {

  /** What the navigation leads to, as on the other pages: paths of what anybody may read. */
  public static final List<String> SECTIONS =
      List.of("reviews", "recommendations", "attention", "stakeholders", "data", "audit");

  public ProviderFrame with(@Nullable Mistake found) {
    return new ProviderFrame(words, title, found, here, login, form);
  }

  /**
   * @param box of the form that it is about; empty where it is about no single one
   */
  public ProviderFrame telling(String box, Message fault) {
    return with(new Mistake(box, Markup.text(words.tell(MessageJson.of(fault)))));
  }

  /** Of a page that is there only once, so that no link may lead away from it unasked. */
  public ProviderFrame once() {
    return new ProviderFrame(words, title, mistake, null, login, form);
  }

  @Override
  public boolean hasMistakes() {
    return mistake != null;
  }

  @Override
  public String to(String path) {
    return "/" + words.language().code() + path;
  }

  @Override
  public @Nullable String in(Language language) {
    return here == null ? null : UiLocales.in(here, language);
  }

  public Markup day(Instant instant) {
    return new Dates(words).of(instant);
  }

  public String clock(Instant instant) {
    return new Dates(words).clock(instant);
  }

  /** What is wrong with one box; null where nothing is. */
  public @Nullable Markup wrong(String box) {
    return mistake != null && mistake.parameter().equals(box) ? mistake.message() : null;
  }
}
