package io.replayvault.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * Who may read secret bytes. Adding a class here is a review of its own: what does it do with them,
 * and does it wipe its copy?
 */
final class RevealingClasses {
  private static final Set<String> LISTED = Set.of("ObjectKeys", "FoldedPassword");

  private RevealingClasses() {}

  /** Classes on the list, and all of the cryptographic module, whose work it is. */
  static DescribedPredicate<JavaClass> listed() {
    return DescribedPredicate.describe(
        "that are listed or cryptographic",
        type ->
            LISTED.contains(type.getSimpleName())
                || Layer.of(type).filter(Layer.KMS::equals).isPresent());
  }
}
