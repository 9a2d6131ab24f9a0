package org.uptake.standalone.api;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.uptake.kernel.recommendation.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Entries of each kind, as they are sent, corrected and answered. */
final class EntryForms {

  static final List<String> GIVEN_BY_THE_SERVER = List.of("id", "recommendation");

  private static final List<String> TEXTS = List.of("summary", "reason", "explanation", "text");

  private static final List<String> A_PLAN = List.of("lead", "targetDate", "steps");

  private static final long LARGEST_AMOUNT = 1_000_000_000_000_000L;

  private final Words words;
  private final Schemas schemas;

  EntryForms(Words words, Schemas schemas) {
    this.words = words;
    this.schemas = schemas;
  }

  /** Proposed opens a recommendation; it is not recorded like the others. */
  ObjectNode entry() {
    List<Kind> kinds = Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PROPOSED).toList();
    return schemas.component(
        "Entry",
        () -> {
          ObjectNode entry = Json.object("type", "object");
          kinds.forEach(
              kind -> entry.withArray("oneOf").add(named("Entry", kind, () -> entry(kind))));
          return entry.set("discriminator", discriminator("Entry", kinds));
        });
  }

  /** Which fields can be corrected depends on the kind of the entry, which is not in the body. */
  ObjectNode correction() {
    return schemas.component(
        "Correction",
        () -> {
          ObjectNode correction = Json.object("type", "object");
          for (Kind kind : Kind.values()) {
            correction.withArray("anyOf").add(named("Correction", kind, () -> correction(kind)));
          }
          return correction;
        });
  }

  /** The fields of an entry as they are answered, among others. */
  ObjectNode recorded() {
    List<Kind> kinds = List.of(Kind.values());
    return schemas.component(
        "RecordedEntry",
        () -> {
          ObjectNode entry = Json.object("type", "object");
          kinds.forEach(
              kind ->
                  entry.withArray("oneOf").add(named("RecordedEntry", kind, () -> recorded(kind))));
          return entry.set("discriminator", discriminator("RecordedEntry", kinds));
        });
  }

  /** Texts may be withheld. */
  private ObjectNode recorded(Kind kind) {
    Form form = ofKind(Form.recorded(kind.event(), schemas), kind);
    if (kind != Kind.PROPOSED) {
      TEXTS.forEach(form::mayLack);
    }
    return form.open();
  }

  private ObjectNode named(String name, Kind kind, Supplier<ObjectNode> schema) {
    return schemas.component(name + "." + kind.word(), words.kind(kind.word()), schema);
  }

  private static ObjectNode discriminator(String name, List<Kind> kinds) {
    ObjectNode mapping = Json.object();
    kinds.forEach(
        kind ->
            mapping.put(kind.word(), "#/components/schemas/%s.%s".formatted(name, kind.word())));
    return Json.object("propertyName", "kind", "mapping", mapping);
  }

  private Form ofKind(Form form, Kind kind) {
    return form.withConstant("kind", kind.word(), words.says("Entry", "kind"));
  }

  private ObjectNode entry(Kind kind) {
    ObjectNode schema =
        ofKind(Form.of(kind.event(), schemas), kind)
            .without(GIVEN_BY_THE_SERVER)
            .orNumber("amount", amount())
            .closed();
    schema.set("dependentRequired", Json.object("disclosedOn", List.of("visibility")));
    return switch (kind) {
      case PLANNED -> anyOf(schema, A_PLAN);
      case CLOSED ->
          where(schema, "ground", List.of("superseded", "merged"))
              .set("then", Json.object("required", List.of("successor")));
      case REOPENED ->
          where(schema, "reopens", List.of("closure"))
              .set("then", Json.object("properties", Json.object("addressee", false)));
      default -> schema;
    };
  }

  private static ObjectNode anyOf(ObjectNode schema, List<String> names) {
    names.forEach(name -> schema.withArray("anyOf").add(Json.object("required", List.of(name))));
    return schema;
  }

  private static ObjectNode where(ObjectNode schema, String name, List<String> words) {
    ObjectNode condition = Json.object(name, Json.object("enum", words));
    return schema.set("if", Json.object("properties", condition));
  }

  /** Beside the reason, or within "corrected" for kinds that have a reason of their own. */
  private ObjectNode correction(Kind kind) {
    ObjectNode within = named("Corrected", kind, () -> changes(kind).closed());
    return changes(kind)
        .with("corrected", within, words.says("Correction", "corrected"))
        .withReason(schemas, words.says("Correction", "reason"))
        .closed();
  }

  private Form changes(Kind kind) {
    return Form.of(kind.event(), schemas)
        .without(GIVEN_BY_THE_SERVER)
        .orNumber("amount", amount())
        .patch();
  }

  /** A number, of the size that the pattern of the text gives it. */
  private static ObjectNode amount() {
    return Json.object("type", "number", "exclusiveMinimum", 0, "exclusiveMaximum", LARGEST_AMOUNT);
  }
}
