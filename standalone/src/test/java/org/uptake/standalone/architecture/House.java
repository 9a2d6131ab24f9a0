package org.uptake.standalone.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All classes below one root package, which is divided into modules ({@code kernel}, {@code
 * command} ...) and these into features.
 */
record House(String root, JavaClasses classes) {

  private static final String SINNERS = House.class.getPackageName() + ".sinners.";

  /** What we ship, of every module, whether it is on the class path as a folder or as a jar. */
  static House production() {
    return Holder.PRODUCTION;
  }

  /** A house of deliberate sinners. */
  static House sinful(String name) {
    String root = SINNERS + name;
    return new House(root, new ClassFileImporter().importPackages(root));
  }

  private static boolean isProduction(Location location) {
    return !location.contains("/test-classes/") && !location.contains("-tests.jar");
  }

  /** Classes of these modules or packages, such as {@code command} or {@code query.log}. */
  DescribedPredicate<JavaClass> within(String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(
        Arrays.stream(packages).map(name -> root + "." + name + "..").toArray(String[]::new));
  }

  DescribedPredicate<JavaClass> everywhere() {
    return JavaClass.Predicates.resideInAPackage(root + "..");
  }

  /** The classes that are meant; a pattern that fits nothing proves nothing. */
  List<JavaClass> those(DescribedPredicate<JavaClass> meant) {
    return classes.stream().filter(meant).toList();
  }

  /** The parts of the package name below the root: module, feature, and whatever follows. */
  private List<String> parts(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root + ".")
        ? List.of(name.substring(root.length() + 1).split("\\."))
        : List.of();
  }

  Optional<String> module(JavaClass type) {
    return parts(type).stream().findFirst();
  }

  /** Empty in the root package of a module. */
  Optional<String> feature(JavaClass type) {
    return parts(type).stream().skip(1).findFirst();
  }

  boolean contains(JavaClass type) {
    return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
  }

  /** What breaks a rule, one line each. */
  List<String> breaches(ArchRule rule) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  private static final class Holder {

    static final House PRODUCTION =
        new House(
            "org.uptake",
            new ClassFileImporter()
                .withImportOption(House::isProduction)
                .importPackages("org.uptake"));
  }
}
