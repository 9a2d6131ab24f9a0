package org.uptake.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.account.AccountEvent;
import org.uptake.kernel.rebuild.RebuildRequested;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.review.ReviewEvent;
import org.uptake.kernel.stakeholder.StakeholderEvent;

class EventSerializerTest {

  private static final EventAliases ALIASES = new EventAliases();
  private static final EventSerializer SERIALIZER = new EventSerializer(ALIASES);

  static Set<String> aliases() {
    return ALIASES.all();
  }

  @ParameterizedTest
  @MethodSource("aliases")
  void readsBackWhatItWrote(String alias) {
    Class<?> type = ALIASES.type(alias).orElseThrow();
    for (Object event : List.of(Samples.full(type), Samples.sparse(type))) {
      SerializedObject<String> written = SERIALIZER.serialize(event, String.class);
      assertThat(written.getType().getName()).isEqualTo(alias);
      assertThat(read(stored(alias, written.getData()))).isEqualTo(event);
    }
  }

  @ParameterizedTest
  @MethodSource("aliases")
  void writesNoNameOfAClassAndNothingEmpty(String alias) {
    Class<?> type = ALIASES.type(alias).orElseThrow();
    assertThat(json(Samples.full(type))).doesNotContain("org.uptake").doesNotContain("@class");
    assertThat(json(Samples.sparse(type))).doesNotContain("null");
  }

  @ParameterizedTest
  @MethodSource("aliases")
  void readsEventsWithFieldsThatAreNoMore(String alias) {
    Class<?> type = ALIASES.type(alias).orElseThrow();
    String json = json(Samples.full(type)).replaceFirst("\\{", "{\"gone\":{\"x\":[1]},");
    assertThat(read(stored(alias, json))).isEqualTo(Samples.full(type));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        RecommendationEvent.class,
        ReviewEvent.class,
        StakeholderEvent.class,
        RebuildRequested.class,
        AccountEvent.class
      })
  void hasAnAliasForEveryEvent(Class<?> events) {
    assertThat(leaves(events)).allSatisfy(type -> assertThat(ALIASES.alias(type)).isNotEmpty());
  }

  @Test
  void hasAnAliasForNothingElse() {
    Set<Class<?>> events =
        Stream.of(
                RecommendationEvent.class,
                ReviewEvent.class,
                StakeholderEvent.class,
                RebuildRequested.class,
                AccountEvent.class)
            .flatMap(EventSerializerTest::leaves)
            .collect(Collectors.toSet());
    assertThat(ALIASES.all().stream().map(alias -> ALIASES.type(alias).orElseThrow()))
        .doesNotHaveDuplicates()
        .allMatch(events::contains);
  }

  /** Stored data: names may be added here, never changed or taken away. */
  @Test
  void keepsTheAliasesForEver() {
    assertThat(ALIASES.all())
        .contains(
            "StakeholderRegistered",
            "StakeholderRevised",
            "ReviewRegistered",
            "ReviewRevised",
            "RecommendationProposed",
            "RecommendationEndorsed",
            "RecommendationDeclined",
            "ImplementationPlanned",
            "RecommendationFunded",
            "ProgressReported",
            "ImplementationStalled",
            "ImplementationResumed",
            "RecommendationImplemented",
            "ImplementationVerified",
            "RecommendationReopened",
            "RecommendationClosed",
            "ObservationSubmitted",
            "RecommendationLinked",
            "ResponsibilityTransferred",
            "RebuildRequested",
            "AccountOpened",
            "RoleGranted",
            "GrantAsked",
            "GrantConfirmed",
            "RevocationAsked",
            "RoleRevoked",
            "SeatHandedOver",
            "InvitationIssued",
            "InvitationTaken",
            "AccountDisabled",
            "AccountEnabled",
            "AccountErased",
            "EntryCorrected",
            "EntryRetracted");
  }

  @Test
  void readsBackACorrectionOfEveryKind() {
    for (Kind kind : Kind.values()) {
      Entry becomes = (Entry) Samples.full((Class<?>) kind.event());
      EntryCorrected corrected =
          new EntryCorrected(
              becomes.recommendation(), becomes.id(), List.of("note"), becomes, "misread");
      assertThat(read(stored("EntryCorrected", json(corrected)))).isEqualTo(corrected);
      assertThat(json(corrected)).contains("\"kind\":\"" + kind.word() + "\"");
    }
  }

  @Test
  void writesNoTypeWithoutAlias() {
    assertThatThrownBy(() -> SERIALIZER.serialize(Map.of("a", "b"), String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no alias");
    assertThatThrownBy(() -> SERIALIZER.serialize("text", String.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StakeholderDissolved",
        "stakeholderRegistered",
        "java.lang.String",
        "java.util.LinkedHashMap",
        "org.uptake.kernel.stakeholder.StakeholderRegistered"
      })
  void readsNoTypeWithoutAlias(String alias) {
    assertThatThrownBy(() -> SERIALIZER.deserialize(stored(alias, "{\"code\":\"SC\"}")))
        .isInstanceOf(EventSerializer.UnknownEventType.class)
        .hasMessageContaining(alias);
  }

  @Test
  void readsBackMetadata() {
    MetaData metaData = MetaData.from(Map.of("author", "a-1", "roles", "steward,verifier"));
    SerializedObject<String> written = SERIALIZER.serialize(metaData, String.class);
    assertThat(written.getType().getName()).isEqualTo("MetaData");
    assertThat(read(written)).isEqualTo(metaData);
  }

  private static Object read(SerializedObject<String> stored) {
    return SERIALIZER.deserialize(stored);
  }

  private static String json(Object event) {
    return SERIALIZER.serialize(event, String.class).getData();
  }

  private static SimpleSerializedObject<String> stored(String alias, String json) {
    @Nullable String noRevision = null;
    return new SimpleSerializedObject<>(json, String.class, alias, noRevision);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    Class<?>[] permitted = type.getPermittedSubclasses();
    return permitted == null
        ? Stream.of(type)
        : Arrays.stream(permitted).flatMap(EventSerializerTest::leaves);
  }
}
