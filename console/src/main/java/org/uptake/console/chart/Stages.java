package org.uptake.console.chart;

import java.util.List;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** The order of the stages. */
public final class Stages {

  /** From the bottom of a stack to its top: the furthest along first. */
  public static final List<Stage> STACKED =
      List.of(
          Stage.IMPLEMENTED,
          Stage.PARTIALLY_IMPLEMENTED,
          Stage.IN_PROGRESS,
          Stage.FUNDED,
          Stage.PLANNED,
          Stage.ENDORSED,
          Stage.STALLED,
          Stage.PROPOSED,
          Stage.DECLINED,
          Stage.CLOSED);

  /** From left to right: the way of a recommendation, then what ends or halts it. */
  public static final List<Stage> LADDER = List.of(Stage.values());

  private Stages() {}
}
