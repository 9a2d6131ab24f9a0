package org.uptake.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.pages.Language;
import org.uptake.pages.Vocabulary;
import org.uptake.pages.WordBook;

/** docs/words.md: what the pages of each module say is whole in every language, and said. */
class WordsTest {

  private static final Pattern MARK = Pattern.compile("<(?!/?(b|bdi)>)");
  private static final Pattern SAID =
      Pattern.compile(
          "(?:say|html)\\(\\s*(?:\\w+\\([^)]*\\)\\s*\\?\\s*)?\"([a-z][\\w.-]*)\"(?=\\s*[,):+])");
  private static final Pattern TEXT =
      Pattern.compile("\"(?:/\\w+/)?([a-z][\\w.-]*)(?:%s[^\"]*)?\"");

  /** What every page has: its words are in the books of all. */
  private static final String OF_ALL = "pages";

  /** A module that has pages. */
  enum Module {
    CONSOLE("console", "/org/uptake/console/words"),
    IDENTITY("identity-provider", "/org/uptake/identity/words");

    private final String folder;
    private final Vocabulary vocabulary;

    Module(String folder, String words) {
      this.folder = folder;
      this.vocabulary = Vocabulary.of(words);
    }

    WordBook in(Language language) {
      return vocabulary.in(language).book();
    }

    Set<String> keys() {
      return in(Language.EN).keys();
    }
  }

  /** The book of a module in a language. */
  record Said(Module module, Language language) {

    WordBook book() {
      return module.in(language);
    }

    WordBook english() {
      return module.in(Language.EN);
    }
  }

  static Stream<Said> books() {
    return Arrays.stream(Module.values())
        .flatMap(
            module -> Arrays.stream(Language.values()).map(language -> new Said(module, language)));
  }

  @ParameterizedTest
  @MethodSource("books")
  void saysTheSameAsEnglish(Said said) {
    assertThat(said.book().keys()).isEqualTo(said.english().keys());
  }

  @ParameterizedTest
  @MethodSource("books")
  void showsTheValuesThatEnglishShows(Said said) {
    List<String> faults = new ArrayList<>();
    for (String key : said.english().keys()) {
      Set<String> shown = shown(said.english(), key);
      if (!shown(said.book(), key).equals(shown)) {
        faults.add("%s shows %s, not %s".formatted(key, shown(said.book(), key), shown));
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("books")
  void hasEveryPluralFormThatItsLanguageHas(Said said) {
    Set<String> needed = PluralRules.forLocale(said.language().locale()).getKeywords();
    List<String> faults = new ArrayList<>();
    for (String key : said.book().keys()) {
      for (Set<String> forms : plurals(pattern(said.book(), key))) {
        forms.removeIf(form -> form.startsWith("="));
        if (forms.size() > 1 && !forms.containsAll(needed)) {
          faults.add("%s has %s of %s".formatted(key, forms, needed));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("books")
  void marksWithNothingButBoldAndIsolation(Said said) {
    assertThat(said.book().keys()).noneMatch(key -> MARK.matcher(said.book().pattern(key)).find());
  }

  @ParameterizedTest
  @EnumSource
  void hasALetterForEachStageOfItsOwn(Language language) {
    WordBook book = Module.CONSOLE.in(language);
    Map<String, String> letters = new HashMap<>();
    for (String key : book.keys()) {
      if (key.startsWith("stage.letter.")) {
        assertThat(letters.put(book.pattern(key), key)).as(key).isNull();
      }
    }
    assertThat(letters).hasSize(10);
  }

  @ParameterizedTest
  @EnumSource
  void saysEverythingThatTemplatesAndPagesSay(Module module) {
    Set<String> unsaid = new TreeSet<>();
    found(SAID, OF_ALL, module.folder).forEach(unsaid::add);
    assertThat(unsaid).hasSizeGreaterThan(20);
    unsaid.removeIf(key -> module.keys().stream().anyMatch(other -> other.startsWith(key)));
    assertThat(unsaid).isEmpty();
  }

  /** A key stands in the sources, or the beginning of it: the rest is a word of the domain. */
  @ParameterizedTest
  @EnumSource
  void saysNothingThatNobodyShows(Module module) {
    Set<String> shared = new HashSet<>(Module.CONSOLE.keys());
    shared.retainAll(Module.IDENTITY.keys());
    Set<String> texts = found(TEXT, OF_ALL, module.folder).collect(Collectors.toUnmodifiableSet());
    Set<String> unused = new TreeSet<>(module.keys());
    unused.removeAll(shared);
    unused.removeIf(key -> isNamed(key, texts));
    assertThat(unused).isEmpty();
  }

  @Test
  void saysNothingOnAllPagesThatNobodyShows() {
    Set<String> shared = new TreeSet<>(Module.CONSOLE.keys());
    shared.retainAll(Module.IDENTITY.keys());
    Set<String> texts =
        found(TEXT, OF_ALL, Module.CONSOLE.folder, Module.IDENTITY.folder)
            .collect(Collectors.toUnmodifiableSet());
    assertThat(shared).isNotEmpty();
    shared.removeIf(key -> isNamed(key, texts));
    assertThat(shared).isEmpty();
  }

  private static boolean isNamed(String key, Set<String> texts) {
    return texts.stream()
        .anyMatch(
            text -> key.equals(text) || key.startsWith(text.endsWith(".") ? text : text + "."));
  }

  /**
   * Between tags and expressions there are no letters, but in names of formats and paths, which are
   * isolated.
   */
  @Test
  void letsNoTemplateSpeakForItself() throws IOException {
    List<String> literal = new ArrayList<>();
    for (Path file : files("src/main/jte", OF_ALL, "console", "identity-provider")) {
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
    assertThat(TemplateText.of("!{var part = @`<p>${f.say(\"a\")} Hello</p>`;}${part}"))
        .contains("Hello");
  }

  private static Stream<String> found(Pattern pattern, String... modules) {
    return Stream.of("src/main/jte", "src/main/java")
        .flatMap(folder -> files(folder, modules).stream())
        .flatMap(file -> pattern.matcher(text(file)).results().map(found -> found.group(1)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> files(String folder, String... modules) {
    return Arrays.stream(modules)
        .map(module -> Repository.file(module + "/" + folder))
        .flatMap(WordsTest::below)
        .filter(Files::isRegularFile)
        .toList();
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> shown(WordBook book, String key) {
    MessagePattern pattern = pattern(book, key);
    Set<String> names = new TreeSet<>();
    for (int at = 0; at < pattern.countParts(); at++) {
      if (pattern.getPart(at).getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(pattern.getPart(at)));
      }
    }
    return names;
  }

  private static MessagePattern pattern(WordBook book, String key) {
    return new MessagePattern(book.pattern(key));
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
