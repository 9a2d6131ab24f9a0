package org.uptake.kernel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.kernel.stakeholder.StakeholderName;
import org.uptake.kernel.stakeholder.StakeholderRevised;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of stored events is a promise to every log there is: what was written once must be read
 * for ever. Each event has one approved sample; change one only for an event that no log holds.
 */
class ApprovedEventsTest {

  private static final JsonMapper JSON = new JsonMapper();

  static List<Record> examples() {
    return ExampleEvents.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isWrittenExactlyAsApproved(Record event) {
    assertThat(new String(JSON.writeValueAsBytes(event), StandardCharsets.UTF_8))
        .isEqualTo(approved(event.getClass()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadFromTheApprovedSample(Record event) {
    assertThat(read(approved(event.getClass()), event.getClass())).isEqualTo(event);
  }

  @Test
  void everyEventHasASample() {
    assertThat(ExampleEvents.classes()).hasSize(34);
    assertThat(examples().stream().<Class<?>>map(Record::getClass))
        .containsExactlyInAnyOrderElementsOf(ExampleEvents.classes());
    assertThat(ExampleEvents.classes()).allSatisfy(type -> assertThat(approved(type)).isNotEmpty());
  }

  /** Else a field that is forgotten here is forgotten in the sample too. */
  @ParameterizedTest
  @MethodSource("examples")
  void everyFieldOfAnExampleIsFilled(Record event) {
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      Object value = value(event, component);
      assertThat(value).as(component.getName()).isNotNull().isNotEqualTo(List.of());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadWhereverItsKindStandsAndWhateverIsAddedLater(Record event) {
    Map<String, @Nullable Object> sample = reversed(sample(event));
    sample.put("addedLater", Map.of("kind", "unknown"));
    assertThat(read(JSON.writeValueAsString(sample), event.getClass())).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadWithoutTheFieldsThatMayBeMissing(Record event) {
    Map<String, @Nullable Object> sample = sample(event);
    withoutOptional(event.getClass(), sample);
    Record bare = read(JSON.writeValueAsString(sample), event.getClass());
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)
          && component.getType() != Integer.class) {
        assertThat(value(bare, component)).as(component.getName()).isNull();
      } else if (mayBeMissing(component) && component.getType() == List.class) {
        assertThat(value(bare, component)).as(component.getName()).isEqualTo(List.of());
      } else if (!List.of("becomes", "reportingPeriodMonths").contains(component.getName())) {
        assertThat(value(bare, component)).isEqualTo(value(event, component));
      }
    }
  }

  @Test
  void aFigureWithoutUnitOrDisaggregationIsRead() {
    String sample =
        """
        {"kind":"progress-reported","id":"018f0000-0000-7000-8000-00000000000a",\
        "recommendation":"DEMO-14","occurredOn":"2019","by":"DPO","movement":"unchanged",\
        "summary":"Summary","measures":[{"indicator":"Women","value":0.1}]}
        """;
    ProgressReported report = (ProgressReported) JSON.readValue(sample, Entry.class);
    ProgressReported.Measure measure = report.measures().getFirst();
    assertThat(measure.value()).isEqualTo(new BigDecimal("0.1"));
    assertThat(measure.unit()).isNull();
    assertThat(measure.disaggregation()).isEmpty();
  }

  @Test
  void aReviewWithoutReportingPeriodIsReadWithTwelveMonths() {
    String sample = "{\"code\":\"DEMO\",\"title\":\"Title\",\"publishedOn\":\"2015\"}";
    ReviewRegistered review = JSON.readValue(sample, ReviewRegistered.class);
    assertThat(review.months()).isEqualTo(12);
    String revised =
        "{\"code\":\"DEMO\",\"fields\":[\"title\"],\"becomes\":%s,\"reason\":\"Typo\"}"
            .formatted(sample);
    assertThat(JSON.readValue(revised, ReviewRevised.class).becomes()).isEqualTo(review);
  }

  @Test
  void aStakeholderFromBeforeNamesInTimeHasOne() {
    String sample = "{\"code\":\"DPO\",\"name\":\"Operations\",\"kind\":\"secretariat\"}";
    String revised =
        "{\"code\":\"DPO\",\"fields\":[\"name\"],\"becomes\":%s,\"reason\":\"Typo\"}"
            .formatted(sample);
    StakeholderRevised read = JSON.readValue(revised, StakeholderRevised.class);
    assertThat(read.called()).containsExactly(new StakeholderName("Operations", null));
    assertThat(read.becomes().successor()).isNull();
    assertThat(JSON.writeValueAsString(read)).isEqualTo(revised);
  }

  private static Record read(String json, Class<? extends Record> type) {
    return JSON.readValue(json, type);
  }

  /** One line; the line end is the file's own. */
  private static String approved(Class<?> event) {
    String name = "/approved/" + event.getSimpleName() + ".json";
    try (InputStream sample = ApprovedEventsTest.class.getResourceAsStream(name)) {
      return new String(requireNonNull(sample, name).readAllBytes(), StandardCharsets.UTF_8)
          .stripTrailing();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, @Nullable Object> sample(Record event) {
    return JSON.readerFor(new TypeReference<LinkedHashMap<String, @Nullable Object>>() {})
        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readValue(approved(event.getClass()));
  }

  private static Map<String, @Nullable Object> reversed(Map<?, ?> object) {
    List<Map.Entry<?, ?>> members = new ArrayList<>(object.entrySet());
    Collections.reverse(members);
    Map<String, @Nullable Object> reversed = new LinkedHashMap<>();
    members.forEach(
        member ->
            reversed.put(
                String.valueOf(member.getKey()),
                member.getValue() instanceof Map<?, ?> inner
                    ? reversed(inner)
                    : member.getValue()));
    return reversed;
  }

  private static void withoutOptional(Class<?> type, Map<?, ?> sample) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (mayBeMissing(component)) {
        sample.remove(component.getName());
      }
    }
    if (sample.get("becomes") instanceof Map<?, ?> entry) {
      List.of("addressee", "evidence", "note", "custodian", "successor").forEach(entry::remove);
    }
  }

  /** What is not required of a recording; the names of revised fields were there from the start. */
  private static boolean mayBeMissing(RecordComponent component) {
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    boolean several = component.getType() == List.class && !component.getName().equals("fields");
    return optional || several;
  }

  private static @Nullable Object value(Record event, RecordComponent component) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(component.toString(), impossible);
    }
  }
}
