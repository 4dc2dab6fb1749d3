package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.RootKeyHolder.AwsKms;
import io.replayvault.bootstrap.configuration.RootKeyHolder.Pkcs11;
import io.replayvault.bootstrap.configuration.RootKeyHolder.Pkcs12;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who holds the root key, and refuses a place from which a copy of the data opens. */
final class RootKeyReader {
  static final String PRESENT = "replayvault.root.key";
  static final String NEXT = "replayvault.root.key.next";
  static final String FORMER = "replayvault.root.key.former";

  private static final String FILE = "pkcs12:";
  private static final Pattern KMS =
      Pattern.compile(
          "awskms:(arn:aws[a-z-]*:kms:([a-z0-9-]{1,32}):\\d{12}:key/[A-Za-z0-9-]{1,64})");

  /** RFC 7512, of which these three attributes and no others are taken. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "pkcs11:slot-id=(\\d{1,18});object=([A-Za-z0-9._-]{1,64})\\?module-path=(/[^?&;\\s]+)");

  private final SettingSource source;
  private final ProfileRules rules;
  private final Path home;

  RootKeyReader(SettingSource source, ProfileRules rules, Path home) {
    this.source = source;
    this.rules = rules;
    this.home = home;
  }

  RootKeys read() {
    RootKeys keys =
        new RootKeys(
            holder(PRESENT, rules.stated(PRESENT, FILE + home.resolve("keys/root-key.p12"))),
            source.text(NEXT).map(text -> holder(NEXT, text)),
            source.text(FORMER).map(text -> holder(FORMER, text)));
    refuseTwice(NEXT, keys.next(), keys.present());
    refuseTwice(FORMER, keys.former(), keys.present());
    if (keys.next().isPresent() && keys.former().isPresent()) {
      source.refuse(
          NEXT,
          "is set beside " + SettingSource.variable(FORMER),
          "set one of them: the next one before the change, the former one after it");
    }
    return keys;
  }

  private void refuseTwice(String property, Optional<RootKeyHolder> other, RootKeyHolder present) {
    if (other.filter(present::equals).isPresent() && !source.refused(property)) {
      source.refuse(
          property, "is " + SettingSource.variable(PRESENT) + " itself", "set another or none");
    }
  }

  private RootKeyHolder holder(String property, String text) {
    Matcher kms = KMS.matcher(text);
    if (kms.matches()) {
      return new AwsKms(kms.group(1), kms.group(2), endpoint(property));
    }
    Matcher token = TOKEN.matcher(text);
    if (token.matches()) {
      return new Pkcs11(
          Path.of(token.group(3)).normalize(),
          Long.parseLong(token.group(1)),
          token.group(2),
          passwordFile(property));
    }
    if (!text.startsWith(FILE) && !source.refused(property)) {
      source.refuse(
          property,
          "is neither pkcs12:FILE, awskms:KEY-ARN nor pkcs11:slot-id=N;object=LABEL?module-path=FILE",
          "set one of these");
    }
    String file = text.startsWith(FILE) ? text.substring(FILE.length()) : "none";
    return new Pkcs12(Path.of(file).toAbsolutePath().normalize(), passwordFile(property));
  }

  /** Refused on plain HTTP in production: what is opened comes back over it. */
  private Optional<URI> endpoint(String holder) {
    String property = holder + ".endpoint";
    if (source.text(property).isEmpty()) {
      return Optional.empty();
    }
    URI endpoint = source.origin(property, URI.create("https://kms.invalid"));
    if (!rules.trial() && !"https".equals(endpoint.getScheme())) {
      source.refuse(property, "is not https", "set an endpoint with TLS");
    }
    return Optional.of(endpoint);
  }

  private Path passwordFile(String holder) {
    String property = holder + ".password.file";
    Optional<Path> stated = source.path(property);
    if (stated.isEmpty() && !(rules.trial() && holder.equals(PRESENT))) {
      source.refuse(
          property, "is not set", "set the file that holds the root key's password or PIN");
    }
    Path file =
        stated.orElseGet(() -> home.resolveSibling(home.getFileName() + ".secret/root-key"));
    if (file.startsWith(home)) {
      source.refuse(
          property,
          "lies in the data directory",
          "keep it elsewhere, so that a copy of the data opens nothing");
    }
    return file;
  }
}
