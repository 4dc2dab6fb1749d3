package io.replayvault.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.replayvault.architecture.Layer.APPLICATION;
import static io.replayvault.architecture.Layer.BOOTSTRAP;
import static io.replayvault.architecture.Layer.DOMAIN;
import static io.replayvault.architecture.Layer.KMS;
import static io.replayvault.architecture.Layer.PERSISTENCE;
import static io.replayvault.architecture.Layer.S3;
import static io.replayvault.architecture.Layer.WEB;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.replayvault.application.session.WatchableEvents;
import io.replayvault.application.session.out.EventReader;
import io.replayvault.domain.keys.Reveal;

/** The architecture in rules. Each names its decision, and that decision names it back. */
@AnalyzeClasses(packages = "io.replayvault", importOptions = ProductionClasses.class)
final class ArchitectureRulesTest {
  @Adr(3)
  @ArchTest
  static final ArchRule domain_uses_plain_java_only =
      classes()
          .that(Layer.in(DOMAIN))
          .should()
          .onlyDependOnClassesThat(
              Layer.in(DOMAIN).or(resideInAnyPackage("java..", "org.jspecify.annotations..")))
          .because("ADR-0003: the domain must outlive every framework around it");

  @Adr(2)
  @ArchTest
  static final ArchRule every_class_lies_in_a_layer =
      classes()
          .should(Conditions.lieInALayer())
          .because("ADR-0002: a rule about layers says nothing about a class outside of them");

  @Adr(2)
  @ArchTest
  static final ArchRule application_uses_domain_and_plain_java_only =
      classes()
          .that(Layer.in(APPLICATION))
          .should()
          .onlyDependOnClassesThat(
              Layer.in(DOMAIN, APPLICATION)
                  .or(resideInAnyPackage("java..", "org.jspecify.annotations..")))
          .because("ADR-0002: use cases speak to the world through ports");

  @Adr(2)
  @ArchTest
  static final ArchRule adapters_never_see_each_other =
      slices()
          .assignedFrom(Conditions.adapters())
          .should()
          .notDependOnEachOther()
          .because("ADR-0002: an adapter is exchanged without touching another");

  @Adr(2)
  @ArchTest
  static final ArchRule adapters_never_see_bootstrap =
      noClasses()
          .that(Layer.inAdapters())
          .should()
          .dependOnClassesThat(Layer.in(BOOTSTRAP))
          .because("ADR-0002: bootstrap wires adapters, never the other way round");

  @Adr(2)
  @ArchTest
  static final ArchRule domain_features_have_no_cycles =
      slices()
          .matching("io.replayvault..domain.(*)..")
          .should()
          .beFreeOfCycles()
          .because("ADR-0002: a feature is read, tested and moved by itself");

  @Adr(2)
  @ArchTest
  static final ArchRule application_features_have_no_cycles =
      slices()
          .assignedFrom(Conditions.useCasesByFeature())
          .should()
          .beFreeOfCycles()
          .because(
              "ADR-0002: use cases call any feature's ports, but features' use cases form no cycle");

  @Adr(2)
  @ArchTest
  static final ArchRule no_package_is_a_drawer =
      noClasses()
          .should()
          .resideInAnyPackage(Vocabulary.array(Vocabulary.DRAWERS))
          .because(
              "ADR-0002: a package is named after a feature, so that its name says what it has");

  @Adr(3)
  @ArchTest
  static final ArchRule core_knows_no_technology =
      noClasses()
          .that(Layer.in(DOMAIN, APPLICATION))
          .should()
          .dependOnClassesThat(resideInAnyPackage(Vocabulary.array(Vocabulary.TECHNOLOGY)))
          .because("ADR-0003: technology lives in adapters and bootstrap");

  @Adr(14)
  @ArchTest
  static final ArchRule jpa_stays_in_persistence =
      noClasses()
          .that(Layer.notIn(PERSISTENCE, BOOTSTRAP))
          .should()
          .dependOnClassesThat(resideInAnyPackage(Vocabulary.JPA, Vocabulary.ECLIPSELINK))
          .because("ADR-0014: rows never leave the adapter that knows the database");

  @Adr(19)
  @ArchTest
  static final ArchRule aws_stays_in_s3_and_kms =
      noClasses()
          .that(Layer.notIn(S3, KMS, BOOTSTRAP))
          .should()
          .dependOnClassesThat(resideInAPackage(Vocabulary.AWS))
          .because("ADR-0019: the cloud's SDK stays behind the two ports that need it");

  @Adr(19)
  @ArchTest
  static final ArchRule bouncy_castle_stays_in_kms =
      noClasses()
          .that(Layer.notIn(KMS))
          .should()
          .dependOnClassesThat(resideInAPackage(Vocabulary.BOUNCY_CASTLE))
          .because("ADR-0019: everything cryptographic is in one module");

  @Adr(51)
  @ArchTest
  static final ArchRule webauthn4j_stays_in_kms =
      noClasses()
          .that(Layer.notIn(KMS))
          .should()
          .dependOnClassesThat(resideInAPackage(Vocabulary.WEBAUTHN))
          .because("ADR-0051: what judges passkeys stays behind the port PasskeyVerifier");

  @Adr(19)
  @ArchTest
  static final ArchRule jackson_stays_in_web =
      noClasses()
          .that(Layer.notIn(WEB))
          .should()
          .dependOnClassesThat(resideInAPackage(Vocabulary.JACKSON))
          .because(
              "ADR-0019: JSON is how the web speaks; stored rows and keys have formats of ours");

  @Adr(41)
  @ArchTest
  static final ArchRule db_scheduler_stays_in_persistence =
      noClasses()
          .that(Layer.notIn(PERSISTENCE))
          .should()
          .dependOnClassesThat(resideInAPackage(Vocabulary.DB_SCHEDULER))
          .because(
              "ADR-0041: who runs a job is a row of the database, and a job knows only itself");

  @Adr(16)
  @ArchTest
  static final ArchRule shiro_stays_in_web =
      noClasses()
          .that(Layer.notIn(WEB, BOOTSTRAP))
          .should()
          .dependOnClassesThat(resideInAPackage(Vocabulary.SHIRO))
          .because("ADR-0016: Shiro decides behind the port AccessDecisions");

  @Adr(4)
  @ArchTest
  static final ArchRule core_never_reads_the_clock =
      noClasses()
          .that(Layer.in(DOMAIN, APPLICATION))
          .should()
          .callCodeUnitWhere(Conditions.readsTheClock())
          .because("ADR-0004: time enters through InstantSource");

  @Adr(4)
  @ArchTest
  static final ArchRule core_never_rolls_dice =
      noClasses()
          .that(Layer.in(DOMAIN, APPLICATION))
          .should()
          .callCodeUnitWhere(Conditions.rollsDice())
          .because("ADR-0004: chance enters through the port Chance");

  @Adr(6)
  @ArchTest
  static final ArchRule secrets_are_revealed_by_listed_classes_only =
      noClasses()
          .that(not(RevealingClasses.listed()))
          .should()
          .callMethod(Reveal.class, "secrets")
          .because("ADR-0006: whoever reads key bytes is on a list that a reviewer reads");

  @Adr(7)
  @ArchTest
  static final ArchRule web_reaches_stores_through_use_cases_only =
      noClasses()
          .that(Layer.in(WEB))
          .should()
          .dependOnClassesThat(Conditions.storePorts())
          .because("ADR-0007: use cases decide and record before anything is shown");

  @Adr(50)
  @ArchTest
  static final ArchRule events_reach_people_one_way =
      noClasses()
          .that(Layer.in(APPLICATION))
          .and()
          .doNotBelongToAnyOf(WatchableEvents.class, EventReader.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EventReader.class)
          .because("ADR-0050: what somebody may not see is left out in one place");

  @Adr(8)
  @ArchTest
  static final ArchRule outcomes_are_sealed =
      classes()
          .that(Layer.in(DOMAIN, APPLICATION))
          .and()
          .areInterfaces()
          .and()
          .haveNameMatching(".*(Outcome|Decision)")
          .should(Conditions.beSealed())
          .because("ADR-0008: a switch over an outcome covers every refusal");

  @Adr(8)
  @ArchTest
  static final ArchRule use_cases_never_answer_with_a_bare_boolean =
      methods()
          .that()
          .areDeclaredInClassesThat(
              Layer.in(APPLICATION).and(resideInAPackage("..application.*.in..")))
          .and()
          .areDeclaredInClassesThat()
          .areInterfaces()
          .and()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName("AllowedOrigins") // a browser's preflight hears yes or no
          .should()
          .notHaveRawReturnType(boolean.class)
          .because("ADR-0008: a refusal says why");

  @Adr(2)
  @ArchTest
  static final ArchRule services_are_final =
      classes()
          .that(Layer.in(APPLICATION))
          .and()
          .haveSimpleNameEndingWith("Service")
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("ADR-0002: use cases are decorated, never inherited");

  @Adr(10)
  @ArchTest
  static final ArchRule packages_are_null_marked =
      classes()
          .that()
          .resideInAPackage("io.replayvault..")
          .and()
          .doNotHaveSimpleName("package-info")
          .should(Conditions.lieInANullMarkedPackage())
          .because("ADR-0010: null is in no signature unless it is written there");
}
