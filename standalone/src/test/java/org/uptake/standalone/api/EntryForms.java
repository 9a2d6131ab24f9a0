package org.uptake.standalone.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.ResolvableType;
import org.uptake.kernel.Amount;
import org.uptake.kernel.recommendation.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Entries of each kind, as they are sent, corrected and answered. */
final class EntryForms {

  static final List<String> GIVEN_BY_THE_SERVER = List.of("id", "recommendation");

  private static final List<String> TEXTS = List.of("summary", "reason", "explanation", "text");

  private static final List<Kind> FOLLOWING =
      Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PROPOSED).toList();

  private static final long LARGEST_AMOUNT = 1_000_000_000_000_000L;

  private final Words words;
  private final Schemas schemas;

  EntryForms(Words words, Schemas schemas) {
    this.words = words;
    this.schemas = schemas;
  }

  /** Proposed opens a recommendation; it is not recorded like the others. */
  ObjectNode entry() {
    return schemas.component(
        "Entry",
        () -> {
          Map<Kind, Form> forms = forms(FOLLOWING, this::sent);
          Form common = Form.common(forms.values());
          ObjectNode shared = schemas.component("Entry.Common", () -> disclosing(common.open()));
          return oneOf(
              FOLLOWING,
              kind -> named("Entry", kind, () -> ruled(kind, own(forms, kind, common, shared))));
        });
  }

  private static ObjectNode own(Map<Kind, Form> forms, Kind kind, Form common, ObjectNode shared) {
    return forms.getOrDefault(kind, common).without(common).closedWith(List.of(shared));
  }

  private Form sent(Kind kind) {
    return ofKind(Form.of(kind.event(), schemas), kind)
        .withDefault("kind", kind.word())
        .without(GIVEN_BY_THE_SERVER)
        .replacing("amount", amount());
  }

  private static Map<Kind, Form> forms(List<Kind> kinds, Function<Kind, Form> form) {
    Map<Kind, Form> forms = new EnumMap<>(Kind.class);
    kinds.forEach(kind -> forms.put(kind, form.apply(kind)));
    return forms;
  }

  private static ObjectNode disclosing(ObjectNode schema) {
    return schema.set("dependentRequired", Json.object("disclosedOn", List.of("visibility")));
  }

  /** What a type alone does not tell of the fields of a kind. */
  private static ObjectNode ruled(Kind kind, ObjectNode schema) {
    return switch (kind) {
      case PLANNED ->
          where(schema, Json.object("lead", false, "targetDate", false))
              .set("then", needing("steps"));
      case CLOSED ->
          where(schema, oneOf("ground", List.of("superseded", "merged")))
              .set("then", needing("successor"));
      case REOPENED ->
          where(schema, oneOf("reopens", List.of("closure")))
              .set("then", Json.object("properties", Json.object("addressee", false)));
      default -> schema;
    };
  }

  private static ObjectNode where(ObjectNode schema, ObjectNode properties) {
    return schema.set("if", Json.object("properties", properties));
  }

  private static ObjectNode oneOf(String name, List<String> words) {
    return Json.object(name, Json.object("enum", words));
  }

  private static ObjectNode needing(String name) {
    return Json.object("properties", Json.object(name, true), "required", List.of(name));
  }

  /**
   * The fields of all kinds at once: which of them can be corrected depends on the kind of the
   * entry, which is not in the body. All in one type, since Java's generator forgets of fields that
   * come from another that they can be null, and sends empty lists where nothing was said.
   */
  ObjectNode correction() {
    return schemas.component(
        "Correction",
        () -> {
          List<Form> kinds = new ArrayList<>(forms(FOLLOWING, this::changes).values());
          kinds.add(changes(Kind.PROPOSED));
          return Form.union(kinds)
              .unsaid()
              .with("corrected", corrected(), words.says("Correction", "corrected"))
              .withReason(schemas, words.says("Correction", "reason"))
              .closed();
        });
  }

  /** Any field can stand within; only a reason has to. */
  private ObjectNode corrected() {
    ObjectNode reason = Json.object("type", "string");
    return schemas.component(
        "Corrected",
        () -> new Form().with("reason", reason, words.says("Corrected", "reason")).open());
  }

  private Form changes(Kind kind) {
    return Form.of(kind.event(), schemas)
        .without(GIVEN_BY_THE_SERVER)
        .replacing("amount", amount())
        .patch();
  }

  /**
   * Entries as they are answered, of each kind; what a kind is is said where it is sent.
   *
   * @param name of what they are answered as
   * @param beside the fields of their own, which such answers have too
   */
  ObjectNode recorded(String name, ObjectNode beside) {
    if (name.equals("EntryDetails")) {
      // Alone it comes with names as well; for programs it is the same type.
      beside.withObject("properties").set("names", schemas.namesField());
    }
    ObjectNode provenance = schemas.component(name + ".Provenance", () -> beside);
    Map<Kind, ObjectNode> fields = recorded();
    return oneOf(
        List.of(Kind.values()),
        kind ->
            schemas.component(
                name + "." + kind.word(),
                "",
                () ->
                    Json.object(
                        "type",
                        "object",
                        "allOf",
                        List.of(fields.getOrDefault(kind, provenance), provenance))));
  }

  /**
   * What kinds have in common is told once, but for the proposal, which has little of it. What the
   * fields of a kind are is said where they are sent.
   */
  private Map<Kind, ObjectNode> recorded() {
    Map<Kind, Form> forms = forms(FOLLOWING, this::told);
    Form common = Form.common(forms.values());
    ObjectNode shared = schemas.component("RecordedEntry.Common", common::open);
    Map<Kind, ObjectNode> recorded = new EnumMap<>(Kind.class);
    forms.forEach(
        (kind, form) ->
            recorded.put(
                kind,
                schemas.component(
                    "RecordedEntry." + kind.word(),
                    "",
                    () -> {
                      ObjectNode own = form.without(common).unsaid().open();
                      return own.set("allOf", Json.array(List.of(shared)));
                    })));
    recorded.put(
        Kind.PROPOSED, named("RecordedEntry", Kind.PROPOSED, () -> told(Kind.PROPOSED).open()));
    return recorded;
  }

  /** Texts may be withheld. */
  private Form told(Kind kind) {
    Form form = ofKind(Form.recorded(kind.event(), schemas), kind);
    if (kind != Kind.PROPOSED) {
      TEXTS.forEach(form::mayLack);
    }
    return form;
  }

  /** One of them, by its kind. */
  private static ObjectNode oneOf(List<Kind> kinds, Function<Kind, ObjectNode> reference) {
    ObjectNode one = Json.object("type", "object");
    ObjectNode mapping = Json.object();
    for (Kind kind : kinds) {
      ObjectNode of = reference.apply(kind);
      one.withArray("oneOf").add(of);
      mapping.set(kind.word(), of.path("$ref"));
    }
    return one.set("discriminator", Json.object("propertyName", "kind", "mapping", mapping));
  }

  private ObjectNode named(String name, Kind kind, Supplier<ObjectNode> schema) {
    return schemas.component(name + "." + kind.word(), words.kind(kind.word()), schema);
  }

  private static Form ofKind(Form form, Kind kind) {
    return form.withConstant("kind", kind.word());
  }

  /** A text, or a number of the size that the pattern of the text gives it. */
  private ObjectNode amount() {
    return schemas.component(
        "Sent.Amount",
        () ->
            Schemas.either(
                schemas.of(ResolvableType.forClass(Amount.class)),
                Json.object(
                    "type", "number", "exclusiveMinimum", 0, "exclusiveMaximum", LARGEST_AMOUNT)));
  }
}
