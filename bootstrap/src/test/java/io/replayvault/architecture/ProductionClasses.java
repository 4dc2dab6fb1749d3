package io.replayvault.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out test classes, also those of the contract kits' jar. */
final class ProductionClasses implements ImportOption {
  @Override
  public boolean includes(Location location) {
    return !location.contains("/test-classes/") && !location.contains("-tests.jar");
  }

  /** Every class of the product. */
  static JavaClasses all() {
    return new ClassFileImporter()
        .withImportOption(new ProductionClasses())
        .importPackages("io.replayvault");
  }
}
