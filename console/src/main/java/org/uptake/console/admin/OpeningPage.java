package org.uptake.console.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.pages.Markup;

/**
 * Whose account is to be opened.
 *
 * @param key under which it is opened once
 * @param typed by the name of the box
 * @param errors what is wrong, by the name of the box
 * @param stakeholders to choose the organisation from
 */
public record OpeningPage(
    Frame frame,
    String key,
    Map<String, String> typed,
    Map<String, Markup> errors,
    PagePart<StakeholdersAnswer> stakeholders)
    implements WebPage {

  /** Of the form, in its order. */
  public static final List<String> BOXES =
      List.of("organisation", "name", "email", "issuer", "subject");

  @Override
  public int status() {
    return errors.isEmpty() ? 200 : 422;
  }

  @Override
  public String template() {
    return "admin-opening";
  }

  public String text(String box) {
    return typed.getOrDefault(box, "");
  }

  public @Nullable Markup error(String box) {
    return errors.get(box);
  }
}
