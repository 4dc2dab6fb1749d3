package io.replayvault.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A layer of the hexagon, known by the package right below {@code io.replayvault}. A planted
 * violation lies below {@code io.replayvault.archfixture.<rule>} and counts as its layer, too, so
 * that a rule says the same of both.
 */
enum Layer {
  DOMAIN("domain"),
  APPLICATION("application"),
  WEB("web"),
  S3("s3"),
  KMS("kms"),
  PERSISTENCE("persistence"),
  BOOTSTRAP("(?:bootstrap|launch|datasource)");

  /** The layers that speak to the world outside. */
  static final List<Layer> ADAPTERS = List.of(WEB, S3, KMS, PERSISTENCE);

  private final Pattern packages;

  Layer(String name) {
    this.packages =
        Pattern.compile("io\\.replayvault\\.(?:archfixture\\.\\w+\\.)?" + name + "(?:\\..+)?");
  }

  /** Whether the package is of this layer. */
  boolean holds(String packageName) {
    return packages.matcher(packageName).matches();
  }

  /** The layer of a class; empty for classes that are none of ours. */
  static Optional<Layer> of(JavaClass type) {
    return Arrays.stream(values()).filter(l -> l.holds(type.getPackageName())).findFirst();
  }

  /** Classes of any of the layers. */
  static DescribedPredicate<JavaClass> in(Layer... layers) {
    List<Layer> wanted = List.of(layers);
    return DescribedPredicate.describe(
        "in " + wanted, type -> Layer.of(type).filter(wanted::contains).isPresent());
  }

  /** Classes of an adapter. */
  static DescribedPredicate<JavaClass> inAdapters() {
    return in(ADAPTERS.toArray(Layer[]::new));
  }

  /** Classes of none of the layers. */
  static DescribedPredicate<JavaClass> notIn(Layer... layers) {
    return DescribedPredicate.not(in(layers));
  }
}
