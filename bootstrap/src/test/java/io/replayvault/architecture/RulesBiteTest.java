package io.replayvault.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail guards nothing: each must catch the violation planted for it. */
@Adr(2)
final class RulesBiteTest {
  private static final JavaClasses PRODUCTION = ProductionClasses.all();
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("io.replayvault.archfixture");
  static final Iterable<String> TECHNOLOGY = Vocabulary.TECHNOLOGY;
  static final Iterable<String> DRAWERS = Vocabulary.DRAWERS;

  static Stream<String> rules() {
    return Arrays.stream(ArchitectureRulesTest.class.getDeclaredFields())
        .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
        .map(Field::getName);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void each_rule_catches_the_violation_planted_for_it(String name) throws Exception {
    JavaClasses planted =
        PLANTED.that(resideInAPackage("io.replayvault.archfixture." + name + ".."));
    ArchRule rule = (ArchRule) ArchitectureRulesTest.class.getDeclaredField(name).get(null);

    assertThat(planted).as("classes below archfixture.%s", name).isNotEmpty();
    assertThat(rule.evaluate(planted).hasViolation()).as(name).isTrue();
  }

  @Test
  void each_planted_violation_belongs_to_a_rule() {
    assertThat(PLANTED)
        .filteredOn(type -> !type.getPackageName().equals("io.replayvault.archfixture"))
        .extracting(type -> type.getPackageName().split("\\.")[3])
        .allMatch(rules().toList()::contains);
  }

  @ParameterizedTest
  @EnumSource
  void each_layer_holds_classes(Layer layer) {
    assertThat(PRODUCTION.stream().anyMatch(type -> layer.holds(type.getPackageName()))).isTrue();
  }

  @ParameterizedTest
  @FieldSource("TECHNOLOGY")
  void each_technology_a_rule_names_is_really_used(String packages) {
    DescribedPredicate<JavaClass> there = resideInAPackage(packages);
    assertThat(targets().anyMatch(there)).isTrue();
  }

  @ParameterizedTest
  @FieldSource("DRAWERS")
  void each_drawer_a_rule_names_is_planted(String packages) {
    DescribedPredicate<JavaClass> there = resideInAPackage(packages);
    assertThat(PLANTED).anyMatch(there::test);
  }

  private static Stream<JavaClass> targets() {
    return PRODUCTION.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass);
  }
}
