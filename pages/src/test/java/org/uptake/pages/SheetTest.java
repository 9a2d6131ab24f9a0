package org.uptake.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands around the content of every page. */
class SheetTest {

  private static final String FOLDER = "/org/uptake/pages/words";

  /**
   * @param here null where it cannot be had again
   */
  private record Page(Words words, String title, boolean hasMistakes, @Nullable String here)
      implements PageOutline {

    static Page in(Language language, @Nullable String here) {
      return new Page(new Words(new WordBook(language, List.of(FOLDER))), "<i>&", false, here);
    }

    @Override
    public String to(String path) {
      return "/" + words.language().code() + path;
    }

    @Override
    public @Nullable String in(Language language) {
      return here == null ? null : here + language.code();
    }

    String html() {
      Content none = Markup.NONE;
      StringOutput output = new StringOutput();
      new Sheet(this, "", none, none, none, Markup.text("<u>"), none).writeTo(output);
      return output.toString();
    }
  }

  @Test
  void speaksAsItsPageDoesFromRightToLeftToo() {
    assertThat(Page.in(Language.AR, "/x?to=").html())
        .contains("<html lang=\"ar\" dir=\"rtl\">", "href=\"/ar/help\"")
        .contains("<li><a href=\"/x?to=fr\" hreflang=\"fr\"");
  }

  @Test
  void writesWhatComesFromOutsideAsText() {
    assertThat(Page.in(Language.EN, null).html())
        .contains("<title>&lt;i&gt;&amp; - Uptake</title>", "&lt;u&gt;")
        .doesNotContain("<i>", "<u>");
  }

  @Test
  void leadsNowhereElseFromAPageThatCannotBeHadAgain() {
    assertThat(Page.in(Language.EN, null).html()).doesNotContain("hreflang=\"fr\"");
  }

  @Test
  void aWordIsSaidOnce() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Vocabulary.of(FOLDER))
        .withMessageContaining("twice");
  }
}
