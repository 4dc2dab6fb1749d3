package io.replayvault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/cryptography.md} is whole: each class of the product that uses cryptography is named
 * there, and each class that is named there exists.
 */
@Adr(71)
final class CryptographyDocumentedTest {
  private static final String PAGE = "docs/cryptography.md";
  private static final Pattern USE =
      Pattern.compile(
          "\\b(?:javax\\.crypto\\.|javax\\.net\\.ssl\\.|org\\.bouncycastle\\.|com\\.nimbusds\\.jose"
              + "|com\\.webauthn4j\\.|java\\.security\\.(?:KeyFactory|KeyPairGenerator|KeyStore"
              + "|MessageDigest|SecureRandom|Signature)\\b)");
  private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*)`");

  /** Two humps at least: other names are words of KMS and states of keys. */
  private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]*\\d*[A-Z][A-Za-z0-9]*[a-z]\\w*");

  @Test
  void every_class_that_uses_cryptography_is_named() {
    List<Checkout.File> classes = product();
    assertThat(classes.stream().filter(CryptographyDocumentedTest::uses)).hasSizeGreaterThan(40);
    assertThat(unnamed(classes, Checkout.read(PAGE))).isEmpty();
  }

  @Test
  void every_class_that_is_named_exists() {
    assertThat(gone(Checkout.files(".java"), Checkout.read(PAGE))).isEmpty();
  }

  @Test
  void a_use_that_is_not_named_is_seen() {
    Checkout.File planted =
        new Checkout.File(
            "/x/src/main/java/x/QuickHash.java",
            "import java.security.MessageDigest;\nfinal class QuickHash {}");
    Checkout.File harmless =
        new Checkout.File(
            "/x/src/main/java/x/Plain.java", "import java.security.GeneralSecurityException;");
    assertThat(unnamed(List.of(planted, harmless), Checkout.read(PAGE)))
        .containsExactly("QuickHash");
    assertThat(unnamed(List.of(planted), "| use | `QuickHash` |")).isEmpty();
  }

  @Test
  void a_class_that_is_gone_is_seen() {
    Checkout.File there = new Checkout.File("/x/src/main/java/x/SlowHash.java", "");
    assertThat(gone(List.of(there), "`SlowHash`, `QuickHash`, `ACTIVE`, `Encrypt`"))
        .containsExactly("QuickHash");
  }

  private static List<Checkout.File> product() {
    return Checkout.files(".java").stream()
        .filter(file -> file.path().contains("/src/main/java/"))
        .toList();
  }

  private static boolean uses(Checkout.File file) {
    return USE.matcher(file.text()).find();
  }

  private static Set<String> unnamed(List<Checkout.File> classes, String page) {
    Set<String> named = named(page);
    return classes.stream()
        .filter(CryptographyDocumentedTest::uses)
        .map(CryptographyDocumentedTest::nameOf)
        .filter(name -> !named.contains(name))
        .collect(Collectors.toSet());
  }

  private static Set<String> gone(List<Checkout.File> classes, String page) {
    Set<String> there =
        classes.stream().map(CryptographyDocumentedTest::nameOf).collect(Collectors.toSet());
    return named(page).stream()
        .filter(name -> CLASS.matcher(name).matches())
        .filter(name -> !there.contains(name))
        .collect(Collectors.toSet());
  }

  private static Set<String> named(String page) {
    return NAMED.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static String nameOf(Checkout.File file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return name.substring(0, name.length() - ".java".length());
  }
}
