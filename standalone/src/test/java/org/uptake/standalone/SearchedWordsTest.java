package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.uptake.query.text.SearchQuery;

/** Every word of the data set's recommendations finds those that it stands in. */
class SearchedWordsTest {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** An apostrophe is within a word. */
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");

  /** What means something else in a question. */
  private static final Pattern MEANING = Pattern.compile("^-+|[\"*“”„«»]");

  private static final int ASKED = 150;
  private static final int MANY = 5_000;

  private final Http http = RunningUptake.http();

  /** By id. */
  private static Map<String, String> texts() {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(RunningUptake.dataSet().resolve("recommendations.csv"))) {
      return reader.stream()
          .collect(
              Collectors.toMap(
                  row -> row.getField("review") + "-" + row.getField("number"),
                  row ->
                      Stream.of("title", "text", "action")
                          .map(row::getField)
                          .collect(Collectors.joining("\n"))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** As they stand between blanks, and without the signs around and within them. */
  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String between : BLANKS.split(text)) {
      words.add(MEANING.matcher(between).replaceAll(""));
      words.addAll(List.of(SIGNS.split(between)));
    }
    words.removeIf(word -> SIGNS.matcher(word).replaceAll("").isEmpty());
    return words;
  }

  private static Map<String, Set<String>> idsByWord() {
    Map<String, Set<String>> ids = new TreeMap<>();
    texts()
        .forEach(
            (id, text) ->
                words(text)
                    .forEach(word -> ids.computeIfAbsent(word, none -> new TreeSet<>()).add(id)));
    return ids;
  }

  @Test
  void everyWordIsInItsText() {
    Map<String, SearchQuery> asked = new HashMap<>();
    int[] several = {0};
    texts()
        .forEach(
            (id, text) -> {
              for (String word : words(text)) {
                SearchQuery query = asked.computeIfAbsent(word, SearchQuery::read);
                assertThat(query.isAnsweredBy(text)).as("%s in %s", word, id).isTrue();
                several[0]++;
              }
            });
    assertThat(several[0]).isGreaterThan(MANY);
  }

  @Test
  void wordsTakenAtRandomFindTheirRecommendations() {
    long seed = System.nanoTime();
    Map<String, Set<String>> ids = idsByWord();
    List<String> words = new ArrayList<>(ids.keySet());
    Collections.shuffle(words, new Random(seed));
    for (String word : words.subList(0, ASKED)) {
      assertThat(found(word)).as("%s, seed %d", word, seed).containsAll(ids.get(word));
    }
  }

  private Set<String> found(String q) {
    Http.Answer answer =
        http.get("/api/recommendations?size=500&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    assertThat(answer.status()).as(q).isEqualTo(200);
    return StreamSupport.stream(answer.body().path("items").spliterator(), false)
        .map(item -> item.path("id").asString())
        .collect(Collectors.toSet());
  }
}
