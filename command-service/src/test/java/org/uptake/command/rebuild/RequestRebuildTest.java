package org.uptake.command.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Sent.fields;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uptake.command.Given;
import org.uptake.command.platform.Outcome;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.rebuild.RebuildId;
import org.uptake.kernel.rebuild.RebuildRequested;
import org.uptake.kernel.rebuild.Rebuildable;
import org.uptake.kernel.rebuild.RequestRebuild;

class RequestRebuildTest {

  private static final RebuildId ID = RebuildId.of("018f0000-0000-7000-8000-00000000000b");

  private static Given.Then<?> when(Fields fields) {
    return Given.events(Rebuild.class).when(new RequestRebuild(ID, fields));
  }

  @ParameterizedTest
  @EnumSource
  void asksForEverythingThatCanBeRebuilt(Rebuildable projection) {
    when(fields("projection", projection.word()))
        .recorded(new RebuildRequested(ID, projection))
        .answered(new Outcome("rebuild/" + ID, 1, null));
  }

  @Test
  void namesEveryBadField() {
    assertThat(when(fields("projection", "log", "rebuild", "mine")).invalid())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("projection", "rebuild");
    assertThat(when(fields()).invalid())
        .extracting(FieldError::field)
        .containsExactly("projection");
  }
}
