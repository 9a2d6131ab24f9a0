package org.uptake.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What several people of the demo record by hand between the imports: slips, and what puts them
 * right. An entry reads as its row of the files in the end, so that the import which comes after it
 * finds it there. Each recording has an idempotency key of its own, as the files have.
 */
final class ByHand {

  private static final Logger LOG = LoggerFactory.getLogger(ByHand.class);
  private static final String FILE = "by-hand.json";
  private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
      new ParameterizedTypeReference<>() {};

  private final List<Recording> recordings;
  private final DemoPrograms programs;

  /** By the keys of the recordings, which addresses of later ones name. */
  private final Map<String, Object> entries = new HashMap<>();

  private boolean isLeftOut;

  /**
   * @param after the file whose import comes before it
   */
  record Recording(
      String key, String after, String program, String post, Map<String, Object> body) {}

  private ByHand(List<Recording> recordings, DemoPrograms programs) {
    this.recordings = recordings;
    this.programs = programs;
  }

  /** A data set need not have any. */
  static ByHand of(Path directory, DemoPrograms programs) {
    Path file = directory.resolve(FILE);
    return new ByHand(Files.exists(file) ? read(file) : List.of(), programs);
  }

  private static List<Recording> read(Path file) {
    return new JsonMapper().readValue(file, new TypeReference<>() {});
  }

  void recordAfter(String file) {
    for (Recording recording : recordings) {
      if (recording.after().equals(file) && !isLeftOut) {
        record(recording);
      }
    }
  }

  private void record(Recording recording) {
    try {
      entries.put(recording.key(), send(recording));
    } catch (HttpClientErrorException.Conflict refused) {
      if (!entries.isEmpty() || !isThereAlready(refused)) {
        throw refused;
      }
      isLeftOut = true;
      LOG.info("The data set was recorded without {}, which is left out", FILE);
    }
  }

  private Object send(Recording recording) {
    Map<String, Object> answer =
        programs
            .signedIn(recording.program())
            .post()
            .uri(recording.post(), entries)
            .header("Idempotency-Key", "data-set-" + recording.key())
            .body(recording.body())
            .retrieve()
            .body(OBJECT);
    return Objects.requireNonNull(Objects.requireNonNull(answer).get("entry"));
  }

  /** Of a log that has the first of them from an import, the rest would be there twice. */
  private static boolean isThereAlready(HttpClientErrorException refused) {
    Map<String, Object> problem = refused.getResponseBodyAs(OBJECT);
    return problem != null && "/problems/already-exists".equals(problem.get("type"));
  }
}
