package org.uptake.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.architecture.Verdicts.assertHolds;
import static org.uptake.standalone.architecture.Verdicts.assertRed;
import static org.uptake.standalone.architecture.Verdicts.assertSpares;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/architecture.md, "Who may do what": whom the program calls. */
class NetworkArchitectureTest {

  private static final House SINNERS = House.sinful("network");

  /**
   * Asks the configured identity provider for its keys, speaks to the program itself, or asks the
   * API for a page, or the provider for the tokens of whoever signs in to the pages.
   */
  private static final DescribedPredicate<JavaClass> CALLERS =
      named(
          "platform.security.ProviderKeys",
          "standalone.Welcome",
          "standalone.ByHand",
          "standalone.DemoData",
          "standalone.DemoPrograms",
          "console.api.ApiClient",
          "console.api.Questions",
          "console.api.UptakeApi",
          "console.signin.ProviderCalls");

  /** Hold connections that others have opened. */
  private static final DescribedPredicate<JavaClass> CALLED =
      named("connection.BoundedEndpoint", "connection.DeadlineProcessor");

  private static final DescribedPredicate<JavaClass> CALLS =
      or(
          resideInAnyPackage(
              "java.net.http..",
              "javax.net..",
              "org.springframework.boot.restclient..",
              "org.springframework.http.client..",
              "org.springframework.web.client..",
              "org.springframework.web.reactive..",
              "org.springframework.web.service.."),
          assignableTo(Socket.class),
          assignableTo(DatagramSocket.class),
          assignableTo(SocketChannel.class),
          assignableTo(DatagramChannel.class),
          assignableTo(AsynchronousSocketChannel.class),
          assignableTo(URLConnection.class));

  private static DescribedPredicate<JavaClass> named(String... endings) {
    return describe(
        "named " + String.join(", ", endings),
        type -> java.util.Arrays.stream(endings).anyMatch(name -> type.getName().endsWith(name)));
  }

  private static ArchRule nobodyIsCalled(House house) {
    return noClasses()
        .that(house.everywhere())
        .and(not(CALLERS))
        .and(not(CALLED))
        .should()
        .dependOnClassesThat(CALLS)
        .orShould()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(URL.class, "openConnection");
  }

  @Test
  void nobodyIsCalledButTheIdentityProvider() {
    assertHolds(nobodyIsCalled(House.production()));
    assertRed(nobodyIsCalled(SINNERS), SINNERS, "AsksOverHttp", "OpensASocket", "ReadsAnAddress");
    assertSpares(nobodyIsCalled(SINNERS), SINNERS, "ProviderKeys");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "security.ProviderKeys",
        "standalone.Welcome",
        "standalone.DemoData",
        "standalone.ByHand",
        "standalone.DemoPrograms"
      })
  void everyCallerThatTheRuleKnowsCalls(String caller) {
    assertThat(House.production().those(named(caller)))
        .singleElement()
        .satisfies(
            type ->
                assertThat(type.getDirectDependenciesFromSelf())
                    .anyMatch(dependency -> CALLS.test(dependency.getTargetClass())));
  }
}
