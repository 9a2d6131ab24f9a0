package org.uptake.standalone;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Amount;
import org.uptake.kernel.Code;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.WebAddress;
import org.uptake.kernel.Word;
import org.uptake.kernel.platform.Limit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place of a form where somebody sends a text, found in the types that forms are read as.
 *
 * @param pointer of JSON
 * @param field as an error names it
 * @param isFree whether any text does, up to its limit
 */
record TextPlace(String pointer, String field, Limit limit, boolean isFree) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The name in a map is a place too; it stands where its value does. */
  private static final String NAME = "the name";

  private static final Set<String> LEFT_OUT =
      Set.of("id", "recommendation", "addressee", "visibility", "disclosedOn");

  /** A form filled in, every field with what it takes. */
  static ObjectNode sample(Class<? extends Record> type) {
    ObjectNode sample = JSON.createObjectNode();
    for (RecordComponent component : type.getRecordComponents()) {
      if (!LEFT_OUT.contains(component.getName())) {
        sample.set(component.getName(), sample(component));
      }
    }
    return sample;
  }

  private static JsonNode sample(RecordComponent component) {
    if (component.getType() == Map.class) {
      return JSON.createObjectNode().put("sex", "female");
    }
    if (component.getType() == List.class) {
      ArrayNode list = JSON.createArrayNode();
      elements(component).ifPresent(type -> list.add(sample(type)));
      return list;
    }
    return JSON.valueToTree(
        component.getName().equals("currency") ? "USD" : word(component.getType()));
  }

  private static Object word(Class<?> type) {
    if (Word.class.isAssignableFrom(type)) {
      return ((Word) type.getEnumConstants()[0]).word();
    }
    Map<Class<?>, Object> words =
        Map.of(
            PartialDate.class, "2016",
            StakeholderCode.class, "DPO",
            RecommendationId.class, "HIPPO-1",
            Amount.class, "1",
            BigDecimal.class, 1,
            Integer.class, 12,
            WebAddress.class, "https://example.org/a");
    return words.getOrDefault(type, "AGREE");
  }

  /** The records that a list has; none where it has codes. */
  private static java.util.Optional<Class<? extends Record>> elements(RecordComponent component) {
    Class<?> element =
        (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    return element.isRecord() && !Code.class.isAssignableFrom(element)
        ? java.util.Optional.of(element.asSubclass(Record.class))
        : java.util.Optional.empty();
  }

  static List<TextPlace> of(Class<? extends Record> type) {
    return of(type, "", "");
  }

  private static List<TextPlace> of(Class<? extends Record> type, String pointer, String field) {
    List<TextPlace> places = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (!LEFT_OUT.contains(component.getName()) && component.getType() != AccountId.class) {
        places.addAll(
            of(component, pointer + "/" + component.getName(), field + component.getName()));
      }
    }
    return places;
  }

  private static List<TextPlace> of(RecordComponent component, String pointer, String field) {
    Limit limit = Limit.of(component);
    if (component.getType() == Map.class) {
      return List.of(
          new TextPlace(pointer + "/sex", field + ".sex", limit, true),
          new TextPlace(pointer + "/" + NAME, field, limit, true));
    }
    if (component.getType() == List.class) {
      return elements(component)
          .map(type -> of(type, pointer + "/0", field + "[0]."))
          .orElseGet(() -> List.of(new TextPlace(pointer + "/0", field + "[0]", limit, false)));
    }
    boolean isFree = component.getType() == String.class && !component.getName().equals("currency");
    return List.of(new TextPlace(pointer, field, limit, isFree));
  }

  /** The form with this text at this place. */
  ObjectNode in(ObjectNode form, String text) {
    ObjectNode changed = form.deepCopy();
    int last = pointer.lastIndexOf('/');
    String name = pointer.substring(last + 1);
    JsonNode within = changed.at(pointer.substring(0, last));
    if (within instanceof ArrayNode list) {
      list.removeAll().add(text);
    } else if (name.equals(NAME)) {
      ((ObjectNode) within).removeAll().put(text, "female");
    } else {
      ((ObjectNode) within).put(name, text);
    }
    return changed;
  }

  @Override
  public String toString() {
    return field;
  }
}
