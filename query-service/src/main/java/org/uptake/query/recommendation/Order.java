package org.uptake.query.recommendation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Parameters;

/**
 * The order of a list: by number, or by relevance where words are searched, unless asked otherwise.
 */
record Order(Sort sort, boolean descending) {

  private static final Map<String, Order> CHOICES = choices();

  private static Map<String, Order> choices() {
    Map<String, Order> choices = new LinkedHashMap<>();
    for (Sort sort : Sort.values()) {
      choices.put(sort.word(), new Order(sort, false));
      choices.put("-" + sort.word(), new Order(sort, true));
    }
    return choices;
  }

  static Order of(Parameters parameters, boolean searched) {
    Order usual = new Order(searched ? Sort.RELEVANCE : Sort.NUMBER, false);
    Order order = parameters.choice("sort", CHOICES).orElse(usual);
    if (order.sort == Sort.RELEVANCE && !searched) {
      var ignored = parameters.reject("sort", BadParameter.Simple.RELEVANCE_WITHOUT_WORDS);
    }
    return order;
  }

  String sql() {
    return sort.order(descending);
  }
}
