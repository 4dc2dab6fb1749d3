package io.replayvault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.replayvault.domain.keys.Reveal;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who reads secret bytes is counted: nobody beside the lists, and nobody on them for nothing. */
@Adr(6)
final class RevealingClassesTest {
  private static final String FIXTURE =
      "io.replayvault.archfixture.secrets_are_revealed_by_listed_classes_only";
  private static final String TOKEN = Reveal.class.getName();
  private static final String COPIES = "io.replayvault.kms.keys.RevealedKeys";

  @Test
  void exactly_the_listed_classes_read_secret_bytes() {
    assertThat(callers(ProductionClasses.all(), TOKEN, "secrets"))
        .isEqualTo(RevealingClasses.LISTED);
  }

  @Test
  void exactly_the_listed_classes_take_copies_that_they_wipe() {
    assertThat(callers(ProductionClasses.all(), COPIES, "copyOf"))
        .isEqualTo(RevealingClasses.COPYING);
  }

  @Test
  void a_class_of_the_cryptographic_module_is_no_exception() {
    JavaClasses planted = new ClassFileImporter().importPackages(FIXTURE + ".kms");
    assertThat(callers(planted, TOKEN, "secrets")).containsExactly(FIXTURE + ".kms.keys.KeyDump");
    assertThat(
            ArchitectureRulesTest.secrets_are_revealed_by_listed_classes_only
                .evaluate(planted)
                .hasViolation())
        .isTrue();
  }

  private static Set<String> callers(JavaClasses classes, String owner, String method) {
    return classes.stream()
        .filter(
            type ->
                type.getMethodCallsFromSelf().stream()
                    .anyMatch(
                        call ->
                            call.getTargetOwner().getName().equals(owner)
                                && call.getName().equals(method)))
        .map(type -> type.getName())
        .collect(Collectors.toSet());
  }
}
