package org.uptake.kernel.recommendation;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.PartialDate.Precision;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.Form;
import org.uptake.kernel.platform.Parsed;
import org.uptake.kernel.recommendation.InvalidEntry.Simple;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;
import org.uptake.kernel.recommendation.RecommendationReopened.Reopens;

/** The rules of docs/domain.md, "Entries", for the fields of an entry of any kind. */
public final class EntryForm {

  private static final Pattern CONTRIBUTION = Pattern.compile("[^\\s\\p{Z}\\p{Cf}]{1,100}");
  private static final String VISIBILITY = "visibility";
  private static final String DISCLOSED_ON = "disclosedOn";

  private static final Set<Ground> NEED_SUCCESSOR = Set.of(Ground.SUPERSEDED, Ground.MERGED);

  private final RecommendationId recommendation;
  private final List<StakeholderCode> addressees;
  private final Circumstances circumstances;

  /**
   * @param addressees those of the recommendation
   */
  public EntryForm(
      RecommendationId recommendation,
      List<StakeholderCode> addressees,
      Circumstances circumstances) {
    this.recommendation = recommendation;
    this.addressees = addressees;
    this.circumstances = circumstances;
  }

  /**
   * The streams that the fields may name; whoever reads the form looks up which of them exist.
   *
   * @see Circumstances#existing()
   */
  public static Set<String> streamsNamedBy(Fields fields) {
    Set<String> streams = new HashSet<>();
    for (String field : List.of("addressee", "addressees", "by", "lead")) {
      fields.codes(field, StakeholderCode::new).forEach(code -> streams.add(code.stream()));
    }
    for (String field : List.of("to", "successor")) {
      fields.codes(field, RecommendationId::new).forEach(id -> streams.add(id.stream()));
    }
    return streams;
  }

  public Parsed<Entry> read(Kind kind, EntryId id, Fields fields) {
    return form(kind, id, fields).parsed().map(Entry.class::cast);
  }

  private Form<?> form(Kind kind, EntryId id, Fields fields) {
    Fields identified =
        unlessPublic(fields).with("id", id.value()).with("recommendation", recommendation.value());
    Form<?> form = Form.read(kind.event(), identified, new InvalidEntry.Form(kind));
    for (String given : List.of("id", "recommendation")) {
      if (fields.has(given)) {
        form.reject(given, InvalidField.Simple.GIVEN_BY_SERVER);
      }
    }
    checkDate(form);
    checkVisibility(form);
    checkNames(form);
    checkKind(kind, form);
    return form;
  }

  /** That an entry is public is what goes without saying. */
  private static Fields unlessPublic(Fields fields) {
    return Visibility.PUBLIC.word().equals(fields.get(VISIBILITY))
        ? fields.with(VISIBILITY, null)
        : fields;
  }

  private void checkDate(Form<?> form) {
    form.get("occurredOn", PartialDate.class)
        .filter(date -> date.earliest().isAfter(circumstances.today()))
        .ifPresent(ahead -> form.reject("occurredOn", Simple.AHEAD));
  }

  private static void checkVisibility(Form<?> form) {
    Optional<PartialDate> disclosed = form.get(DISCLOSED_ON, PartialDate.class);
    disclosed
        .filter(date -> date.precision() != Precision.DAY)
        .ifPresent(coarse -> form.reject(DISCLOSED_ON, Simple.NOT_A_DAY));
    disclosed
        .filter(date -> form.get(VISIBILITY).isEmpty())
        .ifPresent(idle -> form.reject(DISCLOSED_ON, Simple.NOT_RESTRICTED));
  }

  private void checkNames(Form<?> form) {
    form.all(StakeholderCode.class)
        .forEach(
            (field, codes) ->
                codes.stream()
                    .filter(code -> !circumstances.exists(code))
                    .forEach(code -> form.reject(field, new InvalidField.NoStakeholder(code))));
    form.get("addressee", StakeholderCode.class)
        .filter(code -> circumstances.exists(code) && !addressees.contains(code))
        .ifPresent(
            stranger ->
                form.reject(
                    "addressee",
                    new InvalidEntry.NotAddressed(stranger, recommendation, addressees)));
    for (String field : List.of("to", "successor")) {
      form.get(field, RecommendationId.class).ifPresent(other -> checkOther(form, field, other));
    }
  }

  private void checkOther(Form<?> form, String field, RecommendationId other) {
    if (other.equals(recommendation)) {
      form.reject(field, Simple.ITSELF);
    } else if (!circumstances.exists(other)) {
      form.reject(field, new InvalidField.NoRecommendation(other));
    }
  }

  private static void checkKind(Kind kind, Form<?> form) {
    switch (kind) {
      case PROPOSED -> checkAddressees(form);
      case PLANNED -> checkPlan(form);
      case FUNDED -> {
        checkCurrency(form);
        checkContribution(form);
      }
      case CLOSED ->
          form.get("ground", Ground.class)
              .filter(NEED_SUCCESSOR::contains)
              .ifPresent(
                  ground -> form.require("successor", new InvalidEntry.NeedsSuccessor(ground)));
      case REOPENED ->
          form.get("reopens", Reopens.class)
              .filter(Reopens.CLOSURE::equals)
              .flatMap(closure -> form.get("addressee"))
              .ifPresent(addressee -> form.reject("addressee", Simple.ADDRESSEE_OF_A_CLOSURE));
      default -> {}
    }
  }

  private static void checkAddressees(Form<?> form) {
    List<StakeholderCode> all =
        form.all(StakeholderCode.class).getOrDefault("addressees", List.of());
    List<StakeholderCode> repeated = new ArrayList<>(all);
    new HashSet<>(all).forEach(repeated::remove);
    repeated.stream()
        .distinct()
        .forEach(code -> form.reject("addressees", new InvalidEntry.NamedTwice(code)));
  }

  private static void checkPlan(Form<?> form) {
    boolean tried = form.errors().stream().anyMatch(error -> isPlan(error.field()));
    boolean planned =
        List.of("lead", "targetDate", "steps").stream()
            .anyMatch(field -> form.get(field).isPresent());
    if (!planned && !tried) {
      form.reject("steps", Simple.NOTHING_PLANNED);
    }
  }

  private static boolean isPlan(String field) {
    return List.of("lead", "targetDate", "steps").contains(field);
  }

  private static void checkCurrency(Form<?> form) {
    form.get("currency", String.class)
        .filter(code -> !isCurrency(code))
        .ifPresent(code -> form.reject("currency", Simple.NOT_A_CURRENCY));
  }

  /** An id, and no text: everybody may know it, even where texts are restricted. */
  private static void checkContribution(Form<?> form) {
    form.get("contribution", String.class)
        .filter(id -> !CONTRIBUTION.matcher(id).matches())
        .ifPresent(text -> form.reject("contribution", Simple.NOT_A_CONTRIBUTION));
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }
}
