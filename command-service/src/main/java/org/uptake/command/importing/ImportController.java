package org.uptake.command.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.command.importing.ImportForm.SentFile;
import org.uptake.command.importing.ImportRows.NewImport;
import org.uptake.command.platform.Fingerprint;
import org.uptake.command.platform.Policies;
import org.uptake.command.platform.Stamp;
import org.uptake.command.platform.SubmissionResolver;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.recommendation.RecommendationCommand.ImportEntries;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.platform.web.CorrelationFilter;

/** Takes a file to import; what becomes of it is told at the address that it answers with. */
@RestController
class ImportController {

  private static final String CHANNEL = "import";
  private static final String PATH = "/api/imports";

  private final ImportRows imports;
  private final ImportPartRows parts;
  private final TriedRows tries;
  private final ImportRunner runner;
  private final Policies policies;
  private final CurrentAuthor current;
  private final Uploads uploads = new Uploads();

  ImportController(
      ImportRows imports,
      ImportPartRows parts,
      TriedRows tries,
      ImportRunner runner,
      Policies policies,
      CurrentAuthor current) {
    this.imports = imports;
    this.parts = parts;
    this.tries = tries;
    this.runner = runner;
    this.policies = policies;
    this.current = current;
  }

  /** Nothing of the body is read before it is known that its sender may import. */
  @PostMapping(
      path = PATH,
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> submit(HttpServletRequest request) {
    Author author = current.author();
    refuseQuery(request);
    ImportForm.refuseTooLarge(request);
    @Nullable String key = SubmissionResolver.key(request);
    boolean again = key != null && imports.wasSubmitted(author, key);
    if (!again) {
      policies.require(author, ImportEntries.class);
      imports.requireRoom(author);
    }
    Stamp stamp = new Stamp(author, CHANNEL, CorrelationFilter.idOf(request), key);
    return uploads.inTurn(author, () -> again ? again(request, stamp) : take(request, stamp));
  }

  private ResponseEntity<Map<String, Object>> take(HttpServletRequest request, Stamp stamp) {
    UUID id = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
    @Nullable UUID submitted = null;
    try {
      AtomicInteger number = new AtomicInteger();
      ImportForm form = read(request, piece -> parts.keep(id, number.getAndIncrement(), piece));
      submitted = submit(id, stamp, form);
      runner.wake();
      return accepted(submitted);
    } finally {
      if (!id.equals(submitted)) {
        parts.throwAway(id);
      }
    }
  }

  private UUID submit(UUID id, Stamp stamp, ImportForm form) {
    String fingerprint = fingerprint(form);
    @Nullable UUID tried = form.tried().orElse(null);
    if (tried != null) {
      return tries.record(id, stamp, fingerprint, tried);
    }
    SentFile file = form.file();
    return imports.submit(
        new NewImport(
            id,
            stamp,
            fingerprint,
            file.name(),
            file.holds(),
            file.separator(),
            form.dryRun(),
            file.rows()));
  }

  /** As with recordings, whoever sent it with this key before gets that answer again. */
  private ResponseEntity<Map<String, Object>> again(HttpServletRequest request, Stamp stamp) {
    ImportForm form = read(request, piece -> {});
    return accepted(imports.earlier(stamp, fingerprint(form)));
  }

  /** Whoever is refused after the beginning of a file can read that only after its end. */
  private static ImportForm read(HttpServletRequest request, Consumer<byte[]> pieces) {
    try {
      return ImportForm.read(request, pieces);
    } catch (Refused refused) {
      if (refused.refusal() == Refusal.INVALID_FIELDS) {
        ImportForm.passOver(request);
      }
      throw refused;
    }
  }

  private static String fingerprint(ImportForm form) {
    byte[] content =
        form.tried()
            .map(tried -> tried.toString().getBytes(StandardCharsets.UTF_8))
            .orElseGet(() -> form.file().digest());
    return Fingerprint.of("POST", PATH, String.valueOf(form.dryRun()), content);
  }

  private ResponseEntity<Map<String, Object>> accepted(UUID id) {
    return accepted(id, imports.taken(id));
  }

  static ResponseEntity<Map<String, Object>> accepted(UUID id, ImportRows.Taken taken) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("import", id);
    body.put("holds", taken.holds());
    body.put("dryRun", taken.dryRun());
    body.put("rows", taken.rows());
    return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(body);
  }

  /** Nobody may believe that something was heard when it was not. */
  private static void refuseQuery(HttpServletRequest request) {
    if (request.getQueryString() != null) {
      throw new Refused(Refusal.MALFORMED, FileFault.Simple.TAKES_NO_QUERY);
    }
  }
}
