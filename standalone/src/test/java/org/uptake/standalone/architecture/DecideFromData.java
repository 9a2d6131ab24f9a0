package org.uptake.standalone.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Neither a class nor any class of the house that it uses, however far away, asks for the time, for
 * chance or for the world outside.
 */
final class DecideFromData extends ArchCondition<JavaClass> {

  private static final DescribedPredicate<JavaClass> OUTSIDE =
      JavaClass.Predicates.resideInAnyPackage(
          "java.io..",
          "java.nio..",
          "java.net..",
          "java.sql..",
          "javax.sql..",
          "java.util.logging..",
          "java.util.random..",
          "java.util.concurrent..",
          "org.slf4j..",
          "org.springframework..");

  private static final Set<String> OUTSIDE_TYPES =
      Set.of(
          "java.time.Clock",
          "java.time.InstantSource",
          "java.util.Random",
          "java.security.SecureRandom",
          "java.lang.System",
          "java.lang.System$Logger",
          "java.lang.Thread");

  private static final Set<String> PLAIN_TYPES =
      Set.of(Serializable.class.getName(), IDN.class.getName(), StandardCharsets.class.getName());

  private static final Set<String> OUTSIDE_CALLS =
      Set.of("java.util.UUID.randomUUID", "java.lang.Math.random");

  private final House house;

  DecideFromData(House house) {
    super("decide from data alone");
    this.house = house;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    Set<JavaClass> seen = new HashSet<>(Set.of(type));
    Deque<JavaClass> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      JavaClass next = open.remove();
      outside(next)
          .distinct()
          .forEach(
              found -> events.add(SimpleConditionEvent.violated(type, say(type, next, found))));
      used(next).filter(this::isFollowed).filter(seen::add).forEach(open::add);
    }
  }

  private static String say(JavaClass type, JavaClass through, String found) {
    return "%s reaches %s through %s".formatted(type.getName(), found, through.getName());
  }

  private boolean isFollowed(JavaClass type) {
    return house.contains(type);
  }

  private static Stream<JavaClass> used(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType());
  }

  private static Stream<String> outside(JavaClass type) {
    Stream<String> types = used(type).filter(DecideFromData::isOutside).map(JavaClass::getName);
    Stream<String> calls =
        type.getMethodCallsFromSelf().stream()
            .map(DecideFromData::called)
            .filter(DecideFromData::isOutsideCall);
    return Stream.concat(types, calls);
  }

  private static boolean isOutside(JavaClass type) {
    return !PLAIN_TYPES.contains(type.getName())
        && (OUTSIDE.test(type) || OUTSIDE_TYPES.contains(type.getName()));
  }

  private static String called(JavaMethodCall call) {
    return call.getTargetOwner().getName() + "." + call.getName();
  }

  private static boolean isOutsideCall(String call) {
    return OUTSIDE_CALLS.contains(call) || (call.startsWith("java.time.") && call.endsWith(".now"));
  }
}
