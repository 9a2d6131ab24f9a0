package org.uptake.command.importing;

import java.util.Map;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.command.importing.UndoRows.NewUndo;
import org.uptake.command.platform.Policies;
import org.uptake.command.platform.Stamp;
import org.uptake.command.platform.Submission;
import org.uptake.kernel.recommendation.RecommendationCommand.UndoImport;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentAuthor;

/** Takes the wish that an import be undone; what becomes of it is told as of an import. */
@RestController
class UndoController {

  private final ImportRows imports;
  private final UndoRows undos;
  private final ImportRunner runner;
  private final Policies policies;
  private final CurrentAuthor current;

  UndoController(
      ImportRows imports,
      UndoRows undos,
      ImportRunner runner,
      Policies policies,
      CurrentAuthor current) {
    this.imports = imports;
    this.undos = undos;
    this.runner = runner;
    this.policies = policies;
    this.current = current;
  }

  @PostMapping(
      path = "/api/imports/{import}/undo",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> undo(
      @PathVariable("import") String id, Submission submission) {
    Author author = current.author();
    String key = submission.key();
    Stamp stamp = new Stamp(author, Stamp.UNDO, submission.correlationId(), key);
    if (key != null && imports.wasSubmitted(author, key)) {
      return accepted(imports.earlier(stamp, submission.fingerprint()));
    }
    policies.require(author, UndoImport.class);
    undos.requireImport(id);
    UndoForm form = UndoForm.read(submission.fields());
    undos.requireFinished(id);
    imports.requireRoom(author);
    UUID undo = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
    UUID submitted =
        undos.submit(new NewUndo(undo, UUID.fromString(id), stamp, submission.fingerprint(), form));
    runner.wake();
    return accepted(submitted);
  }

  private ResponseEntity<Map<String, Object>> accepted(UUID undo) {
    return ImportController.accepted(undo, imports.taken(undo));
  }
}
