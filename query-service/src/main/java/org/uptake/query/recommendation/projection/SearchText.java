package org.uptake.query.recommendation.projection;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ImplementationPlanned;
import org.uptake.kernel.recommendation.ImplementationResumed;
import org.uptake.kernel.recommendation.ImplementationStalled;
import org.uptake.kernel.recommendation.ImplementationVerified;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationDeclined;
import org.uptake.kernel.recommendation.RecommendationEndorsed;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationImplemented;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.RecommendationReopened;
import org.uptake.kernel.recommendation.ResponsibilityTransferred;
import org.uptake.query.text.WordVector;

/** What people wrote in an entry and will search for: its texts, its note, titles of evidence. */
final class SearchText {

  private static final int BEGINNING = 300;

  private SearchText() {}

  static String of(Entry entry) {
    Stream<String> titles = entry.evidence().stream().map(Evidence::title);
    return Stream.of(texts(entry), Stream.ofNullable(entry.note()), titles)
        .flatMap(Function.identity())
        .collect(Collectors.joining("\n"));
  }

  /** By which a recommendation is found. */
  static String words(RecommendationProposed proposal) {
    return WordVector.of(
        proposal.title(),
        given(proposal.text(), proposal.action()).collect(Collectors.joining("\n")));
  }

  private static Stream<String> texts(Entry entry) {
    return switch (entry) {
      case RecommendationProposed it -> given(it.title(), it.text(), it.action());
      case RecommendationDeclined it -> given(it.reason());
      case ImplementationPlanned it -> given(it.steps());
      case ProgressReported it -> given(it.summary());
      case ImplementationStalled it -> given(it.reason());
      case RecommendationImplemented it -> given(it.summary());
      case ImplementationVerified it -> given(it.summary());
      case RecommendationReopened it -> given(it.reason());
      case RecommendationClosed it -> given(it.explanation());
      case ObservationSubmitted it -> given(it.text(), it.place());
      case RecommendationEndorsed ignored -> given();
      case RecommendationFunded ignored -> given();
      case ImplementationResumed ignored -> given();
      case ResponsibilityTransferred it -> given(it.reason());
      case RecommendationLinked ignored -> given();
    };
  }

  /** How what an entry says begins, where it says something; a title says of what. */
  static @Nullable String beginning(Entry entry) {
    Stream<String> texts =
        entry instanceof RecommendationProposed proposal ? given(proposal.text()) : texts(entry);
    return Stream.concat(texts, Stream.ofNullable(entry.note()))
        .findFirst()
        .map(SearchText::beginning)
        .orElse(null);
  }

  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= BEGINNING
        ? text
        : text.substring(0, text.offsetByCodePoints(0, BEGINNING));
  }

  private static Stream<String> given(@Nullable String... texts) {
    return Stream.of(texts).flatMap(Stream::ofNullable);
  }
}
