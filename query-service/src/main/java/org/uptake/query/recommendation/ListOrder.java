package org.uptake.query.recommendation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Parameters;

/**
 * The order of a list: by number, or by relevance where words are searched, unless asked otherwise.
 */
record ListOrder(Sort sort, boolean descending) {

  private static final Map<String, ListOrder> CHOICES = choices();

  private static Map<String, ListOrder> choices() {
    Map<String, ListOrder> choices = new LinkedHashMap<>();
    for (Sort sort : Sort.values()) {
      choices.put(sort.word(), new ListOrder(sort, false));
      choices.put("-" + sort.word(), new ListOrder(sort, true));
    }
    return choices;
  }

  static ListOrder of(Parameters parameters, boolean searched) {
    ListOrder usual = new ListOrder(searched ? Sort.RELEVANCE : Sort.NUMBER, false);
    ListOrder order = parameters.choice("sort", CHOICES).orElse(usual);
    if (order.sort == Sort.RELEVANCE && !searched) {
      var ignored = parameters.reject("sort", BadParameter.Simple.RELEVANCE_WITHOUT_WORDS);
    }
    return order;
  }

  String sql() {
    return sort.order(descending);
  }
}
