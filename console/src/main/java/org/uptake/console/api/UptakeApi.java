package org.uptake.console.api;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The operations of the public API that pages ask; docs/api.md tells what each gives. */
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
}
