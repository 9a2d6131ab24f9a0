package org.uptake.console.recommendation;

import java.util.List;
import java.util.stream.Collectors;
import org.uptake.console.api.Life;
import org.uptake.console.frame.Frame;

/** Tells a life in words, for whoever does not see its bar. */
public final class LifeWords {

  private LifeWords() {}

  public static String of(List<Life> lives, Frame frame) {
    return lives.stream()
        .map(
            life ->
                frame.say(
                    "life.stretch",
                    "stage",
                    frame.stage(life.stage()),
                    "from",
                    frame.visit().days().text(life.from())))
        .collect(Collectors.joining("; "));
  }
}
