package org.uptake.standalone.api;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.uptake.kernel.Code;
import org.uptake.kernel.WebAddress;
import org.uptake.kernel.platform.Limit;
import tools.jackson.databind.node.ObjectNode;

/** How much the fields of a form take, as the kernel says it. */
record Limits(Schemas schemas) {

  /** What has a pattern says there how long it may be. */
  void put(RecordComponent component, ObjectNode field) {
    Limit limit = Limit.of(component);
    Class<?> type = component.getType();
    if (type == WebAddress.class || (type == String.class && !field.has("pattern"))) {
      field.put("maxLength", limit.characters());
    } else if (type == List.class) {
      field.put("maxItems", limit.pieces());
      Class<?> element = ResolvableType.forType(component.getGenericType()).getGeneric(0).toClass();
      if (element.isRecord() && !Code.class.isAssignableFrom(element)) {
        field.set("items", sent(element.asSubclass(Record.class)));
      }
    } else if (type == Map.class) {
      field.put("maxProperties", limit.pieces());
      field.set("propertyNames", text(limit).put("pattern", "\\S"));
      field.set("additionalProperties", text(limit).put("type", "string"));
    }
  }

  private static ObjectNode text(Limit limit) {
    return Json.object("maxLength", limit.characters());
  }

  /** What is answered of it has no limits, and is another type. */
  private ObjectNode sent(Class<? extends Record> type) {
    String label = schemas.label(ResolvableType.forClass(type));
    return schemas.component(
        "Sent." + type.getSimpleName(), () -> Form.of(type, schemas, label, this::put).closed());
  }
}
