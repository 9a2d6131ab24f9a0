package org.uptake.standalone.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions that the library has no words for. */
final class Conditions {

  private Conditions() {}

  static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> fulfilled) {
    return new ArchCondition<>("be " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!fulfilled.test(type)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is no " + what));
        }
      }
    };
  }
}
