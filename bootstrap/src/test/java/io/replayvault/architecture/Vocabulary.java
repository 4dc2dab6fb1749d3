package io.replayvault.architecture;

import java.util.List;

/**
 * The package literals that rules use. Those that name a technology must occur among what our
 * classes really use, and those that are forbidden everywhere must occur among the planted
 * violations; {@code RulesBiteTest} checks that, so that no misspelt literal makes a rule idle.
 */
final class Vocabulary {
  static final String JPA = "jakarta.persistence..";
  static final String DB_SCHEDULER = "com.github.kagkarlsson..";
  static final String ECLIPSELINK = "org.eclipse.persistence..";
  static final String AWS = "software.amazon.awssdk..";
  static final String SHIRO = "org.apache.shiro..";
  static final String BOUNCY_CASTLE = "org.bouncycastle..";
  static final String JACKSON = "com.fasterxml.jackson..";
  static final String JAKARTA = "jakarta..";
  static final String JOSE = "com.nimbusds..";
  static final String WEBAUTHN = "com.webauthn4j..";
  static final String ZSTD = "com.github.luben.zstd..";

  /** What the core may never see and an adapter may. */
  static final List<String> TECHNOLOGY =
      List.of(JPA, AWS, SHIRO, BOUNCY_CASTLE, JACKSON, JAKARTA, JOSE, ZSTD, DB_SCHEDULER, WEBAUTHN);

  /** Drawers: packages whose name says nothing about what is in them. */
  static final List<String> DRAWERS =
      List.of(
          "..util..",
          "..helper..",
          "..common..",
          "..manager..",
          "..impl..",
          "..dto..",
          "..model..");

  private Vocabulary() {}

  static String[] array(List<String> packages) {
    return packages.toArray(String[]::new);
  }
}
