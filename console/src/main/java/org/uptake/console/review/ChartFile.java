package org.uptake.console.review;

import java.util.Map;
import java.util.Objects;
import org.uptake.console.frame.Citation;
import org.uptake.console.frame.Frame;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * The picture of a series as a file of its own, to be put into a report: with its title, its
 * colours and where it comes from.
 */
public record ChartFile(Frame frame, SeriesFigure figure) {

  private static final double HEAD = 44;
  private static final double NOTE = 28;

  /** The colours of the style sheet on paper; a file cannot ask for it. */
  private static final Map<Stage, String> COLOURS =
      Map.of(
          Stage.PROPOSED, "#fbfaf6",
          Stage.ENDORSED, "#b9820c",
          Stage.PLANNED, "#6f8a69",
          Stage.FUNDED, "#008094",
          Stage.IN_PROGRESS, "#356199",
          Stage.PARTIALLY_IMPLEMENTED, "#3b3fa8",
          Stage.IMPLEMENTED, "#0a2d5e",
          Stage.STALLED, "#c2270f",
          Stage.DECLINED, "#47443e",
          Stage.CLOSED, "#47443e");

  private static final String SHAPES =
      """
      text{font:13px system-ui,"Noto Sans",Arial,sans-serif;fill:#14222b}.head{font-size:17px;font-weight:650}\
      .mu{fill:#56625f;font-size:12px}.b{font-weight:700}.paper{fill:#fbfaf6}.line,.dia{stroke:#14222b;stroke-width:1.5}\
      .dia{fill:#14222b}.hair{stroke:#d9d5c9}.lead{stroke:#807e74;fill:none}.hat{stroke:#fbfaf666;fill:none}\
      .dot{fill:#fbfaf666}.in{paint-order:stroke;stroke-width:5px;stroke-linejoin:round;font-weight:600;fill:#fff}\
      .s-proposed .dot{fill:#807e74}.in.s-proposed{fill:#14222b}.in.s-endorsed,.in.s-planned{fill:#0a1216}""";

  /** The rules of the style sheet, as far as the picture needs them. */
  public String style() {
    StringBuilder style = new StringBuilder(SHAPES);
    for (Stage stage : Stage.values()) {
      style.append(
          ".s-%1$s .fill{fill:%2$s}.in.s-%1$s{stroke:%2$s}"
              .formatted(stage.word(), Objects.requireNonNull(COLOURS.get(stage))));
    }
    return style.toString();
  }

  public String height() {
    return String.valueOf(Math.round(chartHeight() + HEAD + NOTE));
  }

  public String noteAt() {
    return String.valueOf(Math.round(chartHeight() + HEAD + NOTE - 10));
  }

  private double chartHeight() {
    return Double.parseDouble(figure.chart().height());
  }

  public String description() {
    return figure.sentence(frame).html().replaceAll("<[^>]*>", "");
  }

  /** Where the figures come from, and as of when. */
  public String note() {
    Citation citation = Objects.requireNonNull(frame.citation());
    return citation.address();
  }
}
