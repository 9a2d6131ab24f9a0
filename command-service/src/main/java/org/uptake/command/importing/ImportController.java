package org.uptake.command.importing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.uptake.command.importing.ImportRows.NewImport;
import org.uptake.command.platform.Fingerprint;
import org.uptake.command.platform.Policies;
import org.uptake.command.platform.Stamp;
import org.uptake.command.platform.SubmissionResolver;
import org.uptake.kernel.FieldError;
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
  private static final Set<String> PARTS = Set.of("file", "dryRun");

  private final ImportRows imports;
  private final ImportRunner runner;
  private final Policies policies;
  private final CurrentAuthor current;

  ImportController(
      ImportRows imports, ImportRunner runner, Policies policies, CurrentAuthor current) {
    this.imports = imports;
    this.runner = runner;
    this.policies = policies;
    this.current = current;
  }

  @PostMapping(
      path = "/api/imports",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> submit(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "true") String dryRun,
      HttpServletRequest request) {
    Author author = current.author();
    refuseQuery(request);
    String key = SubmissionResolver.key(request);
    requireRight(author, key);
    refuseOtherParts(request);
    byte[] content = content(file);
    boolean isDryRun = isDryRun(dryRun);
    CsvFile csv = CsvFile.read(content);
    Stamp stamp = new Stamp(author, CHANNEL, CorrelationFilter.idOf(request), key);
    UUID id = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
    String fingerprint = Fingerprint.of("POST", "/api/imports", dryRun, content);
    UUID submitted =
        imports.submit(
            new NewImport(
                id,
                stamp,
                fingerprint,
                name(file),
                csv.holds(),
                isDryRun,
                csv.rows().size(),
                content));
    runner.wake();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("import", submitted);
    body.put("holds", csv.holds());
    body.put("dryRun", isDryRun);
    body.put("rows", csv.rows().size());
    return ResponseEntity.accepted().location(URI.create("/api/imports/" + submitted)).body(body);
  }

  /** As with recordings, whoever sent it with this key before gets that answer again. */
  private void requireRight(Author author, @Nullable String key) {
    if (key == null || !imports.wasSubmitted(author, key)) {
      policies.require(author, ImportEntries.class);
    }
  }

  /** Nobody may believe that something was heard when it was not. */
  private static void refuseQuery(HttpServletRequest request) {
    if (request.getQueryString() != null) {
      throw new Refused(
          Refusal.MALFORMED, "This takes no query parameters; dryRun is a part of the form.");
    }
  }

  private static void refuseOtherParts(HttpServletRequest request) {
    List<FieldError> errors = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Part part : parts(request)) {
      if (!PARTS.contains(part.getName())) {
        errors.add(new FieldError(part.getName(), "is not a part of an import"));
      } else if (!seen.add(part.getName())) {
        errors.add(new FieldError(part.getName(), "is given more than once"));
      }
    }
    if (!errors.isEmpty()) {
      throw Refused.fields(errors);
    }
  }

  private static Collection<Part> parts(HttpServletRequest request) {
    try {
      return request.getParts();
    } catch (IOException | ServletException broken) {
      throw new Refused(Refusal.MALFORMED, "The form cannot be read.");
    }
  }

  private static byte[] content(@Nullable MultipartFile file) {
    if (file == null) {
      throw Refused.fields(
          List.of(new FieldError("file", "is required: a part of that name with a CSV file")));
    }
    try {
      return file.getBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean isDryRun(String dryRun) {
    return switch (dryRun) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refused.fields(List.of(new FieldError("dryRun", "must be true or false")));
    };
  }

  private static String name(@Nullable MultipartFile file) {
    String name = file == null ? null : file.getOriginalFilename();
    return name == null ? "" : name.replaceAll("\\p{Cntrl}", "");
  }
}
