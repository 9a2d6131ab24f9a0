package org.uptake.standalone.reference;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks whether an entry can be recorded, and tries it out, before it records it; throws where it
 * was told wrong.
 */
final class TryingOutClient extends UptakeClient {

  /** The fields on which it may depend whether an entry can stand. */
  private static final List<String> VARIANTS = List.of("extent", "movement", "reopens");

  private static final int FIRST_YEAR = 2012;
  private static final int QUARTERS = 56;

  private final Map<String, Long> positions = new ConcurrentHashMap<>();

  TryingOutClient(URI baseUri) {
    super(baseUri);
  }

  @Override
  Reply record(String path, Map<String, @Nullable Object> body, String key, @Nullable String author)
      throws InterruptedException {
    if (!path.startsWith("/api/recommendations/")) {
      return super.record(path, body, key, author);
    }
    @Nullable Reply kinds = path.endsWith("/entries") ? kinds(path, body) : null;
    Reply outlook = post(path + "?dryRun=true", body, author);
    Reply reply = super.record(path, body, key, author);
    Tried tried = new Tried(path, body, outlook, reply);
    tried.agreeOnTheStatus();
    if (kinds != null && kinds.status() == 200) {
      tried.agreeWith(kinds);
    }
    if (reply.status() < 300) {
      positions.merge(page(path), reply.body().path(Figures.POSITION).asLong(), Math::max);
      compare(tried);
    }
    return reply;
  }

  /** As known after the last recording. */
  private Reply kinds(String path, Map<String, @Nullable Object> body) throws InterruptedException {
    StringBuilder query = new StringBuilder("/kinds?minPosition=");
    query.append(positions.getOrDefault(page(path), 0L));
    for (String field : List.of("occurredOn", "addressee")) {
      if (body.get(field) != null) {
        query.append('&').append(field).append('=').append(body.get(field));
      }
    }
    return get(page(path) + query);
  }

  private static String page(String path) {
    return path.replaceFirst("/entries.*", "");
  }

  private void compare(Tried tried) throws InterruptedException {
    String page = page(tried.path) + "?minPosition=" + tried.position();
    JsonNode now = get(page).body();
    JsonNode after = tried.outlook.body().path("after");
    for (String field :
        new String[] {
          "stage", "confirmed", "contradicted", "silent", "overdue", "recordedInError"
        }) {
      tried.expect(field, after.path(field), now.path(field));
    }
    tried.expect("tracks", words(after.path("tracks")), words(now.path("tracks")));
    compareFigures(tried, page);
  }

  private static String words(JsonNode tracks) {
    StringBuilder words = new StringBuilder();
    for (JsonNode track : tracks) {
      for (String field :
          new String[] {
            "addressee", "step", "stalled", "response", "momentum", "assurance", "target"
          }) {
        words.append(track.path(field)).append(' ');
      }
    }
    return words.toString();
  }

  /** At the end of some quarter: either both answers are the same, or the figure is named. */
  private void compareFigures(Tried tried, String page) throws InterruptedException {
    int quarter = Math.floorMod(tried.body.hashCode(), QUARTERS);
    LocalDate end = LocalDate.of(FIRST_YEAR, 4, 1).plusMonths(3L * quarter).minusDays(1);
    Instant recordedAt = Instant.parse(tried.reply.body().path(Figures.RECORDED_AT).asString());
    String asOf = page + "&asOf=" + end + "&knownAt=";
    String before = stage(asOf + recordedAt.minus(1, ChronoUnit.MICROS));
    String after = stage(asOf + recordedAt);
    Optional<JsonNode> named = tried.figure(end);
    String moved = before.equals(after) ? "nothing" : before + " to " + after;
    tried.expect("figure of " + end, named.map(TryingOutClient::move).orElse("nothing"), moved);
  }

  private String stage(String page) throws InterruptedException {
    return get(page).body().path("stage").asString("");
  }

  private static String move(JsonNode figure) {
    return "%s to %s"
        .formatted(figure.path("before").asString(""), figure.path("after").asString(""));
  }

  /** What was said of a recording, and what came of it. */
  private record Tried(
      String path, Map<String, @Nullable Object> body, Reply outlook, Reply reply) {

    void agreeOnTheStatus() {
      if (outlook.status() == 200) {
        boolean allowed = outlook.body().path("allowed").asBoolean();
        expect("allowed", allowed, reply.status() < 300);
        if (!allowed) {
          expect("reason", outlook.body().path("reason"), reply.body().path("detail"));
          expect("contradicts", outlook.body().path("contradicts"), contradicts());
        }
      } else {
        expect("status", outlook.status(), reply.status());
        expect("problem", outlook.problem(), reply.problem());
      }
    }

    /** What was said of the kind holds for this entry, unless its fields or author are refused. */
    void agreeWith(Reply kinds) {
      if (reply.status() == 422 || reply.status() == 403) {
        return;
      }
      for (JsonNode kind : kinds.body()) {
        if (kind.path("kind").asString().equals(body.get("kind"))) {
          expect("possible " + kind, isPossible(kind), reply.status() < 300);
        }
      }
    }

    private boolean isPossible(JsonNode kind) {
      List<String> variants = new ArrayList<>();
      kind.path("variants").forEach(variant -> variants.add(variant.asString()));
      return kind.path("possible").asBoolean()
          && (variants.isEmpty()
              || VARIANTS.stream().map(body::get).anyMatch(word -> variants.contains(word)));
    }

    private JsonNode contradicts() {
      return reply.body().path("contradicts");
    }

    String position() {
      return reply.body().path(Figures.POSITION).asString();
    }

    Optional<JsonNode> figure(LocalDate end) {
      for (JsonNode figure : outlook.body().path("figures")) {
        if (figure.path("date").asString().equals(end.toString())) {
          return Optional.of(figure);
        }
      }
      return Optional.empty();
    }

    void expect(String what, Object told, Object found) {
      if (!told.equals(found)) {
        throw new AssertionError(
            "%s %s%n%s: told %s, found %s%noutlook %s%nreply %s"
                .formatted(path, body, what, told, found, outlook, reply));
      }
    }
  }
}
