package org.uptake.console.propose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.record.EntryField;
import org.uptake.console.record.EntryField.Control;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.stakeholder.StakeholderRegistered;

/** What can be added to the register, with the fields that its form asks for. */
public enum Registration implements Word {
  REVIEW(EntryField.of(ReviewRegistered.class)),
  RECOMMENDATION(proposal()),
  STAKEHOLDER(EntryField.of(StakeholderRegistered.class));

  private static final int LONGEST_NUMBER = 5;

  private final List<EntryField> fields;

  Registration(List<EntryField> fields) {
    this.fields = fields;
  }

  /** By the word of it. */
  static Optional<Registration> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** What stands in the document first, then what its readers add. */
  private static List<EntryField> proposal() {
    List<EntryField> fields = new ArrayList<>();
    fields.add(new EntryField("number", Control.LINE, true, List.of(), LONGEST_NUMBER));
    List<EntryField> told = EntryField.of(RecommendationProposed.class);
    List<String> first = List.of("title", "text", "addressees", "theme", "action");
    first.forEach(
        name -> told.stream().filter(one -> one.name().equals(name)).forEach(fields::add));
    told.stream()
        .filter(one -> !first.contains(one.name()))
        .map(EntryField::optional)
        .forEach(fields::add);
    return fields;
  }

  public List<EntryField> fields() {
    return fields;
  }

  /**
   * @param review of a recommendation
   * @param key under which it is recorded once, however often it is sent
   */
  ReceiptAnswer record(UptakeApi api, String review, String key, Map<String, Object> body) {
    return switch (this) {
      case REVIEW -> api.registerReview(key, body);
      case RECOMMENDATION -> api.propose(review, key, body);
      case STAKEHOLDER -> api.registerStakeholder(key, body);
    };
  }

  /** Where another one begins. */
  String beginning(String review) {
    return switch (this) {
      case REVIEW -> "/reviews/new";
      case RECOMMENDATION -> "/reviews/%s/propose".formatted(review);
      case STAKEHOLDER -> "/stakeholders/new";
    };
  }

  /** Where what was recorded is shown. */
  public String address(ReceiptAnswer receipt) {
    return switch (this) {
      case REVIEW -> "/reviews/" + receipt.review();
      case RECOMMENDATION -> "/recommendations/" + receipt.recommendation();
      case STAKEHOLDER -> "/stakeholders/" + receipt.stakeholder();
    };
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
