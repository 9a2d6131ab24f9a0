package org.uptake.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;

/** HTML that is written as it is: whatever came from outside is escaped within. */
public record Markup(String html) implements Content {

  public static final Markup NONE = new Markup("");

  /** A text, with what HTML would read otherwise escaped. */
  public static Markup text(String text) {
    return new Markup(escaped(text));
  }

  /** Several texts, each on a line of its own. */
  public static Markup lines(List<String> texts) {
    return new Markup(String.join("<br>", texts.stream().map(Markup::escaped).toList()));
  }

  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      switch (letter) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(letter);
      }
    }
    return escaped.toString();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html);
  }

  @Override
  public boolean isEmptyContent() {
    return html.isEmpty();
  }
}
