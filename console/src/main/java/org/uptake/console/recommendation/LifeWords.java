package org.uptake.console.recommendation;

import java.util.List;
import java.util.stream.Collectors;
import org.uptake.console.api.Life;
import org.uptake.console.frame.Frame;
import org.uptake.kernel.PartialDate.Precision;

/** Tells a life in words, for whoever does not see its bar. */
public final class LifeWords {

  private LifeWords() {}

  public static String of(List<Life> lives, Frame frame) {
    return lives.stream()
        .map(
            life ->
                life.dated().precision() == Precision.DAY
                    ? stretch("life.stretch", life, frame.visit().days().text(life.from()), frame)
                    : stretch(
                        "life.stretch.coarse",
                        life,
                        frame.visit().days().text(life.dated()),
                        frame))
        .collect(Collectors.joining("; "));
  }

  private static String stretch(String words, Life life, String from, Frame frame) {
    return frame.say(words, "stage", frame.stage(life.stage()), "from", from);
  }
}
