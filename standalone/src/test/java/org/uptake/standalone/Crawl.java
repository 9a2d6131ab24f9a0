package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.uptake.standalone.Canaries.Canary;
import org.uptake.standalone.Http.Answer;
import org.uptake.standalone.api.Agreement;
import org.uptake.standalone.api.DocumentedOperation;
import org.uptake.standalone.api.DocumentedOperation.Parameter;

/**
 * Every question that the document knows, about some entries, plainly and so that it tells most.
 */
record Crawl(List<Canary> entries, String importReport) {

  /** They take rights of their own, which another test tries, or know nothing of entries. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "listReadings",
          "listAccounts",
          "findAccount",
          "findOwnAccount",
          "listDrafts",
          "findDraft",
          "findReceipt",
          "listImports",
          "listRebuilds",
          "findRebuild");

  private static final String LONG_AGO = "2001-01-01";
  private static final Map<String, String> TELLING =
      Map.of(
          "q",
          Canaries.WORD,
          "history",
          "true",
          "size",
          "500",
          "limit",
          "500",
          "before",
          String.valueOf(Integer.MAX_VALUE));

  /** A question to one operation. */
  record Asked(String operation, String address) {

    Asked notBefore(long position) {
      return new Asked(
          operation, address.replaceFirst("minPosition=\\d+", "minPosition=" + position));
    }

    /** The answer as text, but for the words of the question that it repeats in its links. */
    String answered(Http reader) {
      Answer answer = reader.get(address);
      assertThat(answer.status()).as("%s: %s", address, answer.body()).isIn(200, 404);
      return answer.response().body().replace("q=" + Canaries.WORD, "");
    }
  }

  List<Asked> questions() {
    return DocumentedOperation.of(Agreement.served().document()).stream()
        .filter(operation -> operation.isQuestion() && !LEFT_OUT.contains(operation.id()))
        .filter(operation -> !operation.path().matches("/api(/docs.*|/openapi.json)?"))
        .flatMap(
            operation ->
                addresses(operation.path())
                    .flatMap(path -> addresses(operation, path))
                    .distinct()
                    .map(address -> new Asked(operation.id(), address)))
        .toList();
  }

  private Stream<String> addresses(DocumentedOperation operation, String path) {
    String telling = telling(operation, path);
    Stream<String> tables =
        operation.parameters().stream()
            .filter(parameter -> parameter.name().equals("format"))
            .map(parameter -> Draft.question(telling).asking("format", "csv").address());
    return Stream.concat(Stream.of(plainly(operation, path), telling), tables);
  }

  private Stream<String> addresses(String path) {
    if (path.contains("/recommendations/")) {
      return entries.stream()
          .map(
              entry ->
                  path.replace("{id}", entry.recommendation()).replace("{entry}", entry.entry()));
    }
    String review = entries.getFirst().recommendation().replaceFirst("-\\w+$", "");
    return Stream.of(
        path.replace("/reviews/{code}", "/reviews/" + review)
            .replace("{code}", Canaries.ORGANISATION)
            .replace("{import}", importReport));
  }

  private String plainly(DocumentedOperation operation, String path) {
    Draft question = Draft.question(path);
    for (Parameter parameter : operation.parameters()) {
      if (parameter.name().equals("minPosition")) {
        question = question.asking(parameter.name(), "" + entries.getLast().position());
      } else if (parameter.isRequired()) {
        String value = parameter.name().equals("from") ? LONG_AGO : parameter.example();
        question = question.asking(parameter.name(), TELLING.getOrDefault(parameter.name(), value));
      }
    }
    return question.address();
  }

  private String telling(DocumentedOperation operation, String path) {
    Draft question = Draft.question(plainly(operation, path));
    for (Parameter parameter : operation.parameters()) {
      if (TELLING.containsKey(parameter.name())) {
        question = question.asking(parameter.name(), TELLING.get(parameter.name()));
      }
    }
    return question.address();
  }
}
