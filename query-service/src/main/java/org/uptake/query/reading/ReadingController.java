package org.uptake.query.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Address;
import org.uptake.query.platform.Parameters;

/** Tells auditors who was shown restricted texts. */
@RestController
class ReadingController {

  private static final long DEFAULT_LIMIT = 50;
  private static final long HIGHEST_LIMIT = 500;

  private final ReadingRows rows;
  private final CurrentAuthor current;

  ReadingController(ReadingRows rows, CurrentAuthor current) {
    this.rows = rows;
    this.current = current;
  }

  @Expensive
  @GetMapping("/api/audit/readings")
  ResponseEntity<Readings> list(Parameters parameters, HttpServletRequest request) {
    Map<String, String> conditions = conditions(parameters);
    long after = parameters.number("after", 0, Long.MAX_VALUE).orElse(0L);
    int limit = parameters.number("limit", 1, HIGHEST_LIMIT).orElse(DEFAULT_LIMIT).intValue();
    parameters.finish();
    current.author().requireOneOf(Set.of(Role.AUDITOR));
    List<Reading> found = rows.find(conditions, after, limit + 1);
    List<Reading> items = found.stream().limit(limit).toList();
    @Nullable String next =
        items.size() == found.size()
            ? null
            : new Address(request).with("after", items.getLast().number());
    return Address.onward(new Readings(items, next), next);
  }

  private static Map<String, String> conditions(Parameters parameters) {
    Map<String, String> conditions = new LinkedHashMap<>();
    parameters.text("account").ifPresent(account -> conditions.put("account", account));
    parameters
        .code("organisation", StakeholderCode::new)
        .ifPresent(code -> conditions.put("organisation", code.value()));
    parameters
        .code("recommendation", RecommendationId::new)
        .ifPresent(id -> conditions.put("recommendation", id.value()));
    return conditions;
  }
}
