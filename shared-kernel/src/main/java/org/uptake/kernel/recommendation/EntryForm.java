package org.uptake.kernel.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
  private static final String CURRENCY = "currency";
  private static final String TARGET_DATE = "targetDate";
  private static final int FURTHEST_TARGET_YEARS = 50;
  private static final String DISCLOSED_ON = "disclosedOn";

  /** Codes for where there is no currency, and for tests. */
  private static final Set<String> NO_MONEY = Set.of("XXX", "XTS");

  private static final Set<Ground> NEED_SUCCESSOR = Set.of(Ground.SUPERSEDED, Ground.MERGED);

  private final RecommendationId recommendation;
  private final Precedents before;
  private final Circumstances circumstances;

  /**
   * @param before what is recorded of the recommendation, in the form known
   */
  public EntryForm(
      RecommendationId recommendation, Precedents before, Circumstances circumstances) {
    this.recommendation = recommendation;
    this.before = before;
    this.circumstances = circumstances;
  }

  /**
   * The streams that the fields may name; whoever reads the form looks up which of them exist.
   *
   * @see Circumstances#existing()
   */
  public static Set<String> streamsNamedBy(Fields fields) {
    Set<String> streams = new HashSet<>();
    for (String field : List.of("addressee", "addressees", "by", "lead", "to")) {
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
        capitalCurrency(unlessPublic(fields))
            .with("id", id.value())
            .with("recommendation", recommendation.value());
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

  private static Fields capitalCurrency(Fields fields) {
    return fields.get(CURRENCY) instanceof String code
        ? fields.with(CURRENCY, code.toUpperCase(Locale.ROOT))
        : fields;
  }

  private void checkDate(Form<?> form) {
    form.get("occurredOn", PartialDate.class)
        .filter(date -> date.earliest().isAfter(circumstances.newestDay()))
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
        .filter(code -> circumstances.exists(code) && !everHeld(code))
        .ifPresent(stranger -> form.reject("addressee", strange(stranger)));
    for (String field : List.of("to", "successor")) {
      form.get(field, RecommendationId.class).ifPresent(other -> checkOther(form, field, other));
    }
  }

  private boolean everHeld(StakeholderCode code) {
    return before.holdings().stream().anyMatch(holding -> holding.holder().equals(code));
  }

  private InvalidEntry strange(StakeholderCode stranger) {
    List<Holding> holdings = before.holdings();
    return holdings.stream().allMatch(holding -> holding.until() == null)
        ? new InvalidEntry.NotAddressed(
            stranger, recommendation, holdings.stream().map(Holding::holder).toList())
        : new InvalidEntry.NeverHeld(
            stranger, recommendation, holdings.stream().map(Holding::told).toList());
  }

  private void checkOther(Form<?> form, String field, RecommendationId other) {
    if (other.equals(recommendation)) {
      form.reject(field, Simple.ITSELF);
    } else if (!circumstances.exists(other)) {
      form.reject(field, new InvalidField.NoRecommendation(other));
    }
  }

  private void checkKind(Kind kind, Form<?> form) {
    switch (kind) {
      case PROPOSED -> checkAddressees(form);
      case PLANNED -> {
        checkPlan(form);
        form.get(TARGET_DATE, PartialDate.class).ifPresent(target -> checkTarget(form, target));
      }
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
      case TRANSFERRED ->
          form.get("to", StakeholderCode.class)
              .filter(to -> form.get("addressee").filter(to::equals).isPresent())
              .ifPresent(same -> form.reject("to", Simple.SAME_STAKEHOLDER));
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
        List.of("lead", TARGET_DATE, "steps").stream()
            .anyMatch(field -> form.get(field).isPresent());
    if (!planned && !tried) {
      form.reject("steps", Simple.NOTHING_PLANNED);
    }
  }

  private void checkTarget(Form<?> form, PartialDate target) {
    LocalDate furthest = circumstances.today().plusYears(FURTHEST_TARGET_YEARS);
    if (target.earliest().isAfter(furthest)) {
      form.reject(TARGET_DATE, new InvalidEntry.TargetTooFar(FURTHEST_TARGET_YEARS, furthest));
    }
    LocalDate opened = before.opened();
    if (opened != null && target.last().isBefore(opened)) {
      form.reject(TARGET_DATE, new InvalidEntry.TargetBeforeProposal(opened));
    }
  }

  private static boolean isPlan(String field) {
    return List.of("lead", TARGET_DATE, "steps").contains(field);
  }

  private static void checkCurrency(Form<?> form) {
    form.get(CURRENCY, String.class)
        .filter(code -> !isCurrency(code))
        .ifPresent(code -> form.reject(CURRENCY, Simple.NOT_A_CURRENCY));
  }

  /** An id, and no text: everybody may know it, even where texts are restricted. */
  private static void checkContribution(Form<?> form) {
    form.get("contribution", String.class)
        .filter(id -> !CONTRIBUTION.matcher(id).matches())
        .ifPresent(text -> form.reject("contribution", Simple.NOT_A_CONTRIBUTION));
  }

  private static boolean isCurrency(String code) {
    return !NO_MONEY.contains(code)
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }
}
