package org.uptake.standalone.api;

import java.util.List;
import org.springframework.core.ResolvableType;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationNumber;
import org.uptake.kernel.account.AccountForm;
import org.uptake.kernel.account.DraftForm;
import org.uptake.kernel.account.GrantForm;
import org.uptake.kernel.account.NoForm;
import org.uptake.kernel.account.SeatForm;
import org.uptake.kernel.rebuild.RebuildForm;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of recordings, derived from the records that the kernel reads them as. */
final class Forms {

  private final Words words;
  private final Schemas schemas;
  private final EntryForms entries;

  Forms(Words words, Schemas schemas) {
    this.words = words;
    this.schemas = schemas;
    this.entries = new EntryForms(words, schemas);
  }

  /** The body of a recording, by the id of the operation. */
  ObjectNode body(String operation) {
    return switch (operation) {
      case "registerStakeholder" -> registration("Stakeholder", StakeholderRegistered.class);
      case "reviseStakeholder" -> stakeholderRevision();
      case "registerReview" -> registration("Review", ReviewRegistered.class);
      case "reviseReview" -> revision("Review", ReviewRegistered.class);
      case "propose" -> schemas.component("Proposal", this::proposal);
      case "recordEntry" -> entries.entry();
      case "correctEntry" -> entries.correction();
      case "retractEntry" -> schemas.component("Retraction", this::retraction);
      case "undoImport" -> undo();
      case "requestRebuild" -> registration("Rebuild", RebuildForm.class);
      case "openAccount" -> registration("Account", AccountForm.class);
      case "grantRole" -> registration("Grant", GrantForm.class);
      case "handOverSeat" -> registration("Seat", SeatForm.class);
      case "keepDraft" -> registration("Draft", DraftForm.class);
      case "removeDraft",
          "confirmGrant",
          "revokeRole",
          "disableAccount",
          "enableAccount",
          "eraseAccount" ->
          registration("Nothing", NoForm.class);
      default -> {
        words.complain(
            "standalone/.../api/Forms.java: say which body \"%s\" takes".formatted(operation));
        yield Json.object();
      }
    };
  }

  private ObjectNode registration(String name, Class<? extends Record> type) {
    return schemas.component(name, () -> Form.of(type, schemas).closed());
  }

  private ObjectNode revision(String name, Class<? extends Record> type) {
    return schemas.component(name + ".Revision", () -> revised(name, type).closed());
  }

  private ObjectNode stakeholderRevision() {
    ResolvableType day = ResolvableType.forClass(PartialDate.class);
    return schemas.component(
        "Stakeholder.Revision",
        () ->
            revised("Stakeholder", StakeholderRegistered.class)
                .with("since", schemas.of(day), words.says("Stakeholder", "since"))
                .closed());
  }

  private Form revised(String name, Class<? extends Record> type) {
    return Form.of(type, schemas)
        .without(List.of("code"))
        .patch()
        .withReason(schemas, words.says(name, "reason"));
  }

  private ObjectNode proposal() {
    ObjectNode number =
        schemas.component(
            "Sent.Number",
            () ->
                Schemas.either(
                    schemas.of(ResolvableType.forClass(RecommendationNumber.class)),
                    Json.object("type", "integer", "minimum", 1, "maximum", 9_999)));
    return Form.of(RecommendationProposed.class, schemas)
        .without(EntryForms.GIVEN_BY_THE_SERVER)
        .mayLack("occurredOn")
        .with("number", number, words.says("Proposal", "number"))
        .needs("number")
        .closed();
  }

  private ObjectNode retraction() {
    return new Form().withReason(schemas, words.says("Retraction", "reason")).closed();
  }

  /** A dry run needs no reason. */
  private ObjectNode undo() {
    ObjectNode dryRun = Json.object("type", "boolean", "default", false);
    return new Form()
        .with(
            "reason",
            schemas.of(ResolvableType.forClass(String.class)),
            words.says("Undo", "reason"))
        .with("dryRun", dryRun, words.says("Undo", "dryRun"))
        .closed();
  }

  /** A file to import, or the dry run of one. */
  ObjectNode file() {
    ObjectNode file =
        Json.object("type", "string", "format", "binary", "contentMediaType", "text/csv");
    ObjectNode dryRun = Json.object("type", "boolean", "default", true);
    ObjectNode tried = Json.object("type", "string", "format", "uuid");
    return new Form()
        .with("file", file, words.says("Import", "file"))
        .with("dryRun", dryRun, words.says("Import", "dryRun"))
        .with("tried", tried, words.says("Import", "tried"))
        .closed();
  }
}
