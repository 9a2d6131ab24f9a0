package org.uptake.query.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Words of the field with forms, or spellings, that the stemmer takes for different words. */
final class Synonyms {

  private static final List<List<String>> FORMS =
      List.of(
          List.of("woman", "women"),
          List.of("man", "men"),
          List.of("child", "children"),
          List.of("person", "people"),
          List.of("chairwoman", "chairwomen"),
          List.of("chairman", "chairmen"),
          List.of("policewoman", "policewomen"),
          List.of("policeman", "policemen"),
          List.of("servicewoman", "servicewomen"),
          List.of("serviceman", "servicemen"),
          List.of("spokeswoman", "spokeswomen"),
          List.of("spokesman", "spokesmen"),
          List.of("ombudsman", "ombudsmen"),
          List.of("wife", "wives"),
          List.of("foot", "feet"),
          List.of("crisis", "crises"),
          List.of("analysis", "analyses"),
          List.of("criterion", "criteria"),
          List.of("programme", "program"),
          List.of("organisation", "organization"),
          List.of("defence", "defense"),
          List.of("centre", "center"),
          List.of("labour", "labor"));

  private static final Map<String, Set<String>> BY_STEM = TextAnalysis.with(Synonyms::byStem);

  private Synonyms() {}

  private static Map<String, Set<String>> byStem(TextAnalysis analysis) {
    Map<String, Set<String>> all = new TreeMap<>();
    for (List<String> forms : FORMS) {
      Set<String> lexemes = new TreeSet<>();
      forms.forEach(form -> lexemes.addAll(lexemes(form, analysis)));
      forms.forEach(form -> all.put(stem(form, analysis), lexemes));
    }
    return all;
  }

  private static Set<String> lexemes(String form, TextAnalysis analysis) {
    String stem = stem(form, analysis);
    return Set.copyOf(List.of(form, stem, StemLanguage.ENGLISH.lexeme(stem)));
  }

  private static String stem(String form, TextAnalysis analysis) {
    WordFolder folder = analysis.folder();
    return folder.stem(folder.fold(form), StemLanguage.ENGLISH);
  }

  /** All lexemes of the words that have this stem in English; none where the stemmer is right. */
  static Set<String> of(String stem) {
    return BY_STEM.getOrDefault(stem, Set.of());
  }
}
