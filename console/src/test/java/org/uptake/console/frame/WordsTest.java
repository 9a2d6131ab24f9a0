package org.uptake.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the pages are whole in every language. */
class WordsTest {

  private static final Pattern MARK = Pattern.compile("<(?!/?(b|bdi)>)");
  private static final Pattern SAID =
      Pattern.compile(
          "(?:say|html)\\(\\s*(?:\\w+\\([^)]*\\)\\s*\\?\\s*)?\"([a-z][\\w.-]*)\"(?=\\s*[,):+])");

  @ParameterizedTest
  @EnumSource
  void saysTheSameAsEnglish(Language language) {
    assertThat(WordBook.of(language).keys()).isEqualTo(WordBook.of(Language.EN).keys());
  }

  @ParameterizedTest
  @EnumSource
  void showsTheValuesThatEnglishShows(Language language) {
    List<String> faults = new ArrayList<>();
    for (String key : WordBook.of(Language.EN).keys()) {
      Set<String> shown = shown(Language.EN, key);
      if (!shown(language, key).equals(shown)) {
        faults.add("%s shows %s, not %s".formatted(key, shown(language, key), shown));
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void hasEveryPluralFormThatItsLanguageHas(Language language) {
    Set<String> needed = PluralRules.forLocale(language.locale()).getKeywords();
    List<String> faults = new ArrayList<>();
    for (String key : WordBook.of(language).keys()) {
      for (Set<String> forms : plurals(pattern(language, key))) {
        forms.removeIf(form -> form.startsWith("="));
        if (forms.size() > 1 && !forms.containsAll(needed)) {
          faults.add("%s has %s of %s".formatted(key, forms, needed));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void marksWithNothingButBoldAndIsolation(Language language) {
    assertThat(WordBook.of(language).keys())
        .noneMatch(key -> MARK.matcher(WordBook.of(language).pattern(key)).find());
  }

  @ParameterizedTest
  @EnumSource
  void hasALetterForEachStageOfItsOwn(Language language) {
    Map<String, String> letters = new HashMap<>();
    for (String key : WordBook.of(language).keys()) {
      if (key.startsWith("stage.letter.")) {
        assertThat(letters.put(WordBook.of(language).pattern(key), key)).as(key).isNull();
      }
    }
    assertThat(letters).hasSize(10);
  }

  @Test
  void saysEverythingThatTemplatesAndPagesSay() throws IOException {
    Set<String> unsaid = new TreeSet<>();
    for (Path file : sources("src/main/jte", ".jte")) {
      said(file).filter(key -> !isSaid(key)).forEach(unsaid::add);
    }
    for (Path file : sources("src/main/java", ".java")) {
      said(file).filter(key -> !isSaid(key)).forEach(unsaid::add);
    }
    assertThat(unsaid).isEmpty();
  }

  /**
   * Between tags and expressions there are no letters, but in names of formats and paths, which are
   * isolated.
   */
  @Test
  void letsNoTemplateSpeakForItself() throws IOException {
    List<String> literal = new ArrayList<>();
    for (Path file : sources("src/main/jte", ".jte")) {
      Matcher letters =
          Pattern.compile("\\p{L}{2,}").matcher(TemplateText.of(Files.readString(file)));
      while (letters.find()) {
        literal.add(file.getFileName() + ": " + letters.group());
      }
    }
    assertThat(literal).isEmpty();
  }

  @Test
  void findsWhatATemplateSaysForItself() {
    assertThat(TemplateText.of("@param Frame f\n<p class=\"x\">${f.say(\"a\")} Hello</p>"))
        .contains("Hello");
  }

  private static boolean isSaid(String key) {
    Set<String> keys = WordBook.of(Language.EN).keys();
    return keys.contains(key) || keys.stream().anyMatch(other -> other.startsWith(key));
  }

  private static Stream<String> said(Path file) throws IOException {
    Matcher said = SAID.matcher(Files.readString(file));
    List<String> keys = new ArrayList<>();
    while (said.find()) {
      keys.add(said.group(1));
    }
    return keys.stream();
  }

  private static List<Path> sources(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static Set<String> shown(Language language, String key) {
    MessagePattern pattern = pattern(language, key);
    Set<String> names = new TreeSet<>();
    for (int at = 0; at < pattern.countParts(); at++) {
      if (pattern.getPart(at).getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(pattern.getPart(at)));
      }
    }
    return names;
  }

  private static MessagePattern pattern(Language language, String key) {
    return new MessagePattern(WordBook.of(language).pattern(key));
  }

  private static List<Set<String>> plurals(MessagePattern pattern) {
    List<Set<String>> plurals = new ArrayList<>();
    for (int at = 0; at < pattern.countParts(); at++) {
      MessagePattern.Part part = pattern.getPart(at);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType() == MessagePattern.ArgType.PLURAL) {
        plurals.add(selectors(pattern, at));
      }
    }
    return plurals;
  }

  /** Those of the argument itself, not of others within it. */
  private static Set<String> selectors(MessagePattern pattern, int start) {
    Set<String> selectors = new TreeSet<>();
    int depth = 0;
    for (int at = start + 1; at < pattern.getLimitPartIndex(start); at++) {
      MessagePattern.Part part = pattern.getPart(at);
      switch (part.getType()) {
        case MSG_START -> depth++;
        case MSG_LIMIT -> depth--;
        case ARG_SELECTOR -> {
          if (depth == 0) {
            selectors.add(pattern.getSubstring(part));
          }
        }
        default -> {}
      }
    }
    return selectors;
  }
}
