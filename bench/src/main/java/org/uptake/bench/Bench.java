package org.uptake.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.uptake.bench.measure.Busy;
import org.uptake.bench.measure.Freshness;
import org.uptake.bench.measure.PageSpeed;
import org.uptake.bench.measure.Queries;
import org.uptake.bench.measure.RecordingRate;
import org.uptake.bench.measure.Uptake;

/** The command line. */
public final class Bench {

  private static final String HERE = "http://127.0.0.1:8080";
  private static final String USAGE =
      """
      generate  --data-dir=bench-data --recommendations=100000 --entries=2000000 --seed=1
      queries   --url=http://127.0.0.1:8080 --times=20 --only= --seed=1
      pages     --url=http://127.0.0.1:8080 --times=100
      record    --url=http://127.0.0.1:8080 --clients=1,4,16 --seconds=20 --seed=1 --token=
      freshness --command=http://127.0.0.1:8080 --query=http://127.0.0.1:8080 --times=200 --seed=1
                --token=
      busy      --url=http://127.0.0.1:8080 --entries=30000 --seed=1 --token=
      """;

  private final Arguments arguments;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Bench(Arguments arguments) {
    this.arguments = arguments;
  }

  public static void main(String[] words) throws IOException, SQLException {
    new Bench(Arguments.of(words)).run();
  }

  private void run() throws IOException, SQLException {
    switch (arguments.command()) {
      case "generate" -> new Generate(arguments, out).run();
      case "queries" -> queries().run();
      case "pages" -> pages().run();
      case "record" -> recordings().run();
      case "freshness" -> freshness().run();
      case "busy" -> busy().run();
      default -> out.print(USAGE);
    }
  }

  private Queries queries() {
    return new Queries(
        uptake("url"),
        arguments.number("times", 20),
        arguments.seed(),
        arguments.text("only", ""),
        out);
  }

  private PageSpeed pages() {
    return new PageSpeed(uptake("url"), arguments.number("times", 100), out);
  }

  private RecordingRate recordings() {
    List<Integer> clients =
        Stream.of(arguments.text("clients", "1,4,16").split(",")).map(Integer::valueOf).toList();
    return new RecordingRate(
        uptake("url"), clients, arguments.number("seconds", 20), arguments.seed(), out);
  }

  private Freshness freshness() {
    return new Freshness(
        uptake("command"), uptake("query"), arguments.number("times", 200), arguments.seed(), out);
  }

  private Busy busy() {
    return new Busy(uptake("url"), arguments.number("entries", 30_000), arguments.seed(), out);
  }

  private Uptake uptake(String option) {
    return Uptake.at(arguments.text(option, HERE), arguments.text("token", ""));
  }
}
