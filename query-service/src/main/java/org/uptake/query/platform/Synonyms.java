package org.uptake.query.platform;

import java.util.List;
import java.util.stream.Collectors;

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

  /** Gives each form, and all forms of the same word, as {@code ts_rewrite} takes them. */
  static final String SQL =
      FORMS.stream()
          .flatMap(forms -> forms.stream().map(form -> row(form, forms)))
          .collect(
              Collectors.joining(
                  ", ",
                  "select to_tsquery('english', form), to_tsquery('english', forms) from (values ",
                  ") as word (form, forms)"));

  private Synonyms() {}

  private static String row(String form, List<String> forms) {
    return "('%s', '%s')".formatted(form, String.join(" | ", forms));
  }
}
