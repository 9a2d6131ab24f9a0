package org.uptake.console.frame;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A form that could not be taken, because the session had ended or something failed: what was typed
 * is here, to be sent again.
 *
 * @param kind of the words that tell why: ended, failed
 * @param reference to tell whoever looks after the program
 * @param address to which it was sent
 * @param boxes as they were filled in
 * @param isLong whether they may be more than a plain form takes
 */
public record AgainPage(
    Frame frame,
    String kind,
    int status,
    String reference,
    String address,
    Map<String, String> boxes,
    boolean isLong)
    implements WebPage {

  private static final Set<String> OF_THE_SESSION = Set.of("_csrf", SecondTry.BOX);

  static AgainPage of(
      Visit visit, String kind, int status, String reference, String proof, boolean isLong) {
    Map<String, String> boxes = new TreeMap<>(visit.boxes());
    boxes.keySet().removeAll(OF_THE_SESSION);
    boxes.put(SecondTry.BOX, proof);
    Frame frame = Frame.of(visit.asked(), visit.words().say(kind + ".title"), null);
    return new AgainPage(frame, kind, status, reference, visit.bare(), boxes, isLong);
  }

  @Override
  public String template() {
    return "again";
  }
}
