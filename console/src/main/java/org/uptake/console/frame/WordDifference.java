package org.uptake.console.frame;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.List;
import java.util.regex.Pattern;
import org.uptake.pages.Markup;

/** What changed between two texts, word by word. */
public final class WordDifference {

  /** Words with the blanks after them; where there are no blanks, letter by letter. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\p{IsHan})");

  /** Of longer texts the whole is shown old and new: the comparison would take long. */
  private static final int MOST_WORDS = 2_000;

  private WordDifference() {}

  public static Markup of(String before, String after) {
    List<String> old = List.of(BETWEEN.split(before));
    List<String> young = List.of(BETWEEN.split(after));
    if (old.size() + young.size() > MOST_WORDS) {
      return new Markup(gone(before) + " " + come(after));
    }
    StringBuilder html = new StringBuilder();
    int written = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
      Chunk<String> source = delta.getSource();
      html.append(Markup.escaped(joined(old.subList(written, source.getPosition()))));
      if (!source.getLines().isEmpty()) {
        html.append(gone(joined(source.getLines()))).append(' ');
      }
      if (!delta.getTarget().getLines().isEmpty()) {
        html.append(come(joined(delta.getTarget().getLines()))).append(' ');
      }
      written = source.getPosition() + source.size();
    }
    html.append(Markup.escaped(joined(old.subList(written, old.size()))));
    return new Markup(html.toString().strip());
  }

  private static String joined(List<String> words) {
    return String.join("", words);
  }

  private static String gone(String text) {
    return "<del>%s</del>".formatted(Markup.escaped(text.strip()));
  }

  private static String come(String text) {
    return "<ins>%s</ins>".formatted(Markup.escaped(text.strip()));
  }
}
