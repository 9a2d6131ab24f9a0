package org.uptake.console.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.ReviewAnswer;
import org.uptake.console.api.StakeholderAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.record.EntryBody;
import org.uptake.console.record.EntryField;
import org.uptake.console.record.TypedEntry;
import org.uptake.pages.Words;

/**
 * What can be revised, as it reads now.
 *
 * @param known box by box
 * @param version that was read
 */
public record Revisable(Registration what, String code, TypedEntry known, long version) {

  private static final String CODE = "code";
  private static final String NAME = "name";
  private static final EntryField SINCE =
      new EntryField("since", EntryField.Control.DATE, false, List.of(), 0);

  static Revisable of(ReviewAnswer review) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("title", review.title());
    told.put("publishedOn", review.publishedOn());
    told.put("symbol", review.symbol());
    told.put("commissionedBy", review.commissionedBy());
    told.put("custodian", review.custodian());
    told.put("summary", review.summary());
    told.put("reportingPeriodMonths", review.reportingPeriodMonths());
    return of(Registration.REVIEW, review.code(), told, review.version());
  }

  static Revisable of(StakeholderAnswer stakeholder) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", stakeholder.name());
    told.put("kind", stakeholder.kind());
    told.put("successor", stakeholder.successor());
    return of(Registration.STAKEHOLDER, stakeholder.code(), told, stakeholder.version());
  }

  private static Revisable of(
      Registration what, String code, Map<String, Object> told, long version) {
    TypedEntry known = new TypedEntry(Map.of());
    for (EntryField field : fields(what)) {
      known = known.withField(field, told.get(field.name()));
    }
    return new Revisable(what, code, known, version);
  }

  /** All but the code, which stays for ever; and of a name since when it holds. */
  static List<EntryField> fields(Registration what) {
    List<EntryField> fields = new ArrayList<>();
    for (EntryField field : what.fields()) {
      if (!field.name().equals(CODE)) {
        fields.add(field);
      }
      if (field.name().equals(NAME)) {
        fields.add(SINCE);
      }
    }
    return fields;
  }

  /** What is sent of what was typed: what differs, and a name whose day is told. */
  Map<String, Object> body(TypedEntry typed, Words words) {
    EntryBody now = EntryBody.of(fields(what), typed, words);
    Map<String, Object> body = now.changes(EntryBody.of(fields(what), known, words));
    if (body.containsKey(SINCE.name())) {
      body.putIfAbsent(NAME, now.fields().get(NAME));
    }
    return body;
  }

  /**
   * @param key under which it is recorded once, however often it is sent
   * @param read the version that whoever sends it has read
   */
  ReceiptAnswer record(UptakeApi api, String key, String read, Map<String, Object> body) {
    String version = "\"%s\"".formatted(read);
    return what == Registration.REVIEW
        ? api.reviseReview(code, key, version, body)
        : api.reviseStakeholder(code, key, version, body);
  }

  /** Where it is shown. */
  public String address() {
    return (what == Registration.REVIEW ? "/reviews/" : "/stakeholders/") + code;
  }
}
