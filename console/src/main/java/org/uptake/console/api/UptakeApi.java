package org.uptake.console.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The operations of the public API that pages use; docs/api.md tells what each takes and gives. */
@HttpExchange(accept = "application/json")
public interface UptakeApi {

  @GetExchange("/api/reviews")
  ReviewsAnswer reviews(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/reviews/{code}")
  ReviewAnswer review(@PathVariable String code, @RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/progress")
  SeriesAnswer progress(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/reviews/{code}/progress")
  SeriesAnswer progress(
      @PathVariable String code, @RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/reviews/{code}/matrix")
  MatrixAnswer matrix(@PathVariable String code, @RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/recommendations")
  RecommendationsAnswer recommendations(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/recommendations/{id}")
  RecommendationAnswer recommendation(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/recommendations/{id}/entries")
  EntriesAnswer entries(@PathVariable String id, @RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/entries")
  EntriesAnswer happened(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/attention")
  AttentionAnswer attention(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/changes")
  ChangesAnswer changes(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/stakeholders")
  StakeholdersAnswer stakeholders(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/stakeholders/{code}")
  StakeholderAnswer stakeholder(
      @PathVariable String code, @RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/themes")
  ThemesAnswer themes(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/audit")
  AuditAnswer audit(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/funding")
  FundingAnswer funding(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/durations")
  DurationsAnswer durations(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/lag")
  LagAnswer lag(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/me")
  OwnAccountAnswer ownAccount();

  @GetExchange("/api/search")
  SearchAnswer search(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/recommendations/{id}/kinds")
  List<KindAnswer> kinds(@PathVariable String id);

  @GetExchange("/api/recommendations/{id}/entries/{entry}")
  EntryAnswer entry(
      @PathVariable String id,
      @PathVariable String entry,
      @RequestParam MultiValueMap<String, String> query);

  /** Tries an entry out. */
  @PostExchange("/api/recommendations/{id}/entries")
  OutlookAnswer tryOut(
      @PathVariable String id,
      @RequestParam boolean dryRun,
      @RequestBody Map<String, Object> entry);

  @PostExchange("/api/recommendations/{id}/entries")
  ReceiptAnswer record(
      @PathVariable String id,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> entry);

  /**
   * Tries a correction or a retraction out.
   *
   * @param change correction or retraction
   */
  @PostExchange("/api/recommendations/{id}/entries/{entry}/{change}")
  OutlookAnswer tryOut(
      @PathVariable String id,
      @PathVariable String entry,
      @PathVariable String change,
      @RequestParam boolean dryRun,
      @RequestBody Map<String, Object> sent);

  @PostExchange("/api/recommendations/{id}/entries/{entry}/{change}")
  ReceiptAnswer change(
      @PathVariable String id,
      @PathVariable String entry,
      @PathVariable String change,
      @RequestHeader("Idempotency-Key") String key,
      @RequestHeader("If-Match") @Nullable String version,
      @RequestBody Map<String, Object> sent);

  @PostExchange("/api/stakeholders")
  ReceiptAnswer registerStakeholder(
      @RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> stakeholder);

  @PostExchange("/api/reviews")
  ReceiptAnswer registerReview(
      @RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> review);

  @PostExchange("/api/reviews/{code}/recommendations")
  ReceiptAnswer propose(
      @PathVariable String code,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> recommendation);

  @GetExchange("/api/receipts/{key}")
  ReceiptAnswer receipt(@PathVariable String key);

  @PostExchange("/api/imports")
  SubmittedAnswer submit(@RequestBody SentImport sent);

  @PostExchange("/api/imports/{id}/undo")
  SubmittedAnswer undo(
      @PathVariable String id,
      @RequestHeader("Idempotency-Key") @Nullable String key,
      @RequestBody Map<String, Object> sent);

  @GetExchange("/api/imports/{id}")
  ImportAnswer imported(@PathVariable String id);

  @GetExchange("/api/me/drafts")
  DraftsAnswer drafts(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/me/drafts/{draft}")
  DraftAnswer draft(@PathVariable String draft);

  @PostExchange("/api/me/drafts/{draft}")
  void keep(@PathVariable String draft, @RequestBody KeptDraft kept);

  @PostExchange("/api/me/drafts/{draft}/removal")
  void remove(@PathVariable String draft, @RequestBody Map<String, Object> nothing);

  @GetExchange("/api/accounts")
  AccountsAnswer accounts(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/accounts/{account}")
  AccountAnswer account(@PathVariable String account);

  @PostExchange("/api/accounts")
  ReceiptAnswer openAccount(
      @RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> sent);

  @PostExchange("/api/accounts/{account}/grants")
  ReceiptAnswer grant(
      @PathVariable String account,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> sent);

  @PostExchange("/api/accounts/{account}/grants/{role}/confirmation")
  ReceiptAnswer confirmGrant(
      @PathVariable String account,
      @PathVariable String role,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> sent);

  @PostExchange("/api/accounts/{account}/grants/{role}/revocation")
  ReceiptAnswer revoke(
      @PathVariable String account,
      @PathVariable String role,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> sent);

  @PostExchange("/api/accounts/{account}/seat")
  ReceiptAnswer handOver(
      @PathVariable String account,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> sent);

  @PostExchange("/api/accounts/{account}/disabling")
  ReceiptAnswer disable(
      @PathVariable String account,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> sent);

  @PostExchange("/api/accounts/{account}/enabling")
  ReceiptAnswer enable(
      @PathVariable String account,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> sent);

  @PostExchange("/api/accounts/{account}/erasure")
  ReceiptAnswer erase(
      @PathVariable String account,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> sent);

  @GetExchange("/api/imports")
  ImportsAnswer imports(@RequestParam MultiValueMap<String, String> query);

  @GetExchange("/api/rebuilds")
  RebuildsAnswer rebuilds(@RequestParam MultiValueMap<String, String> query);

  @PostExchange("/api/rebuilds")
  ReceiptAnswer rebuild(
      @RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> sent);

  @PostExchange("/api/reviews/{code}/revisions")
  ReceiptAnswer reviseReview(
      @PathVariable String code,
      @RequestHeader("Idempotency-Key") String key,
      @RequestHeader("If-Match") String version,
      @RequestBody Map<String, Object> sent);

  @PostExchange("/api/stakeholders/{code}/revisions")
  ReceiptAnswer reviseStakeholder(
      @PathVariable String code,
      @RequestHeader("Idempotency-Key") String key,
      @RequestHeader("If-Match") String version,
      @RequestBody Map<String, Object> sent);
}
