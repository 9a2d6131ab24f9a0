package org.uptake.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uptake.platform.message.Messages;
import org.uptake.standalone.architecture.MessageTypes.Told;

/** Holds the types of all messages and the bundle against each other. */
class BundleTest {

  @Test
  void everyCodeHasAMessageAndEveryMessageACode() {
    List<String> codes = MessageTypes.told().stream().map(Told::code).toList();
    assertThat(codes).isNotEmpty().doesNotHaveDuplicates();
    assertThat(Messages.codes()).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void everyMessageShowsTheValuesOfItsCodeAndNoOthers() {
    assertThat(MessageTypes.told())
        .filteredOn(told -> Messages.codes().contains(told.code()))
        .allSatisfy(
            told ->
                assertThat(Messages.shown(told.code())).as(told.code()).isEqualTo(told.values()));
  }

  @Test
  void everyValueIsOneOfTheClosedSet() {
    Set<String> strangers =
        MessageTypes.all().stream()
            .filter(Class::isRecord)
            .flatMap(type -> MessageTypes.strangers(type).stream())
            .collect(Collectors.toSet());
    assertThat(strangers).isEmpty();
  }
}
