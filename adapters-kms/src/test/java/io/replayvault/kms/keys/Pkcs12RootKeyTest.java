package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.keys.out.Changes;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.RootKeyContract;
import io.replayvault.domain.keys.SecretBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Pkcs12RootKeyTest extends RootKeyContract {
  private static final byte[] CONTEXT = {1};
  private static final SecretBytes SECRET = Changes.key(5);

  @TempDir private Path folder;
  private final SecureChance chance = new SecureChance();
  private Path file;
  private Path passwordFile;
  private RootKey root;
  private RootKey foreign;

  @BeforeEach
  void makeKeys() {
    file = folder.resolve("root.p12");
    passwordFile = folder.resolve("root.password");
    PasswordFile.create(passwordFile, chance);
    root = Pkcs12RootKey.create(file, passwordFile, chance);
    foreign = Pkcs12RootKey.create(folder.resolve("foreign.p12"), passwordFile, chance);
  }

  @Override
  protected RootKey rootKey() {
    return root;
  }

  @Override
  protected RootKey foreignRootKey() {
    return foreign;
  }

  @Test
  void a_key_opened_again_opens_what_it_sealed() {
    byte[] sealed = root.seal(SECRET, CONTEXT);
    assertThat(Pkcs12RootKey.open(file, passwordFile, chance).open(sealed, CONTEXT))
        .isEqualTo(SECRET);
  }

  @Test
  void both_files_are_made_for_their_owner_alone() throws IOException {
    for (Path made : new Path[] {file, passwordFile}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void making_leaves_no_draft_behind() throws IOException {
    assertThat(names()).containsExactlyInAnyOrder("root.p12", "root.password", "foreign.p12");
  }

  @Test
  void a_key_that_is_there_is_never_overwritten() throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertUnavailable(() -> Pkcs12RootKey.create(file, passwordFile, chance), "is there already");
    assertUnavailable(() -> PasswordFile.create(passwordFile, chance), "is there already");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(names()).hasSize(3);
  }

  @Test
  void a_file_open_to_others_is_refused() throws IOException {
    for (String mode : new String[] {"rw-r-----", "rw----r--", "rw--w----", "rwx--x---"}) {
      Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString(mode));
      assertUnavailable(this::open, "chmod 600");
    }
    Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("r--------"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertUnavailable(this::open, "chmod 600");
  }

  @Test
  void a_wrong_password_is_told_in_one_line() throws IOException {
    Files.writeString(passwordFile, "another password of the owner\n");
    assertUnavailable(this::open, "wrong password or damaged");
  }

  @Test
  void a_missing_file_is_told_in_one_line() throws IOException {
    Files.delete(passwordFile);
    assertUnavailable(this::open, "root.password is not there");
    PasswordFile.create(passwordFile, chance);
    Files.delete(file);
    assertUnavailable(this::open, "root.p12 is not there");
  }

  @Test
  void a_password_that_is_none_is_refused() throws IOException {
    Files.writeString(passwordFile, "short\n");
    assertUnavailable(this::open, "fewer than 16 characters");
    Files.writeString(passwordFile, "x".repeat(1025));
    assertUnavailable(this::open, "longer than a password");
    Files.write(passwordFile, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertUnavailable(this::open, "not UTF-8");
  }

  @Test
  void a_line_end_after_the_password_means_nothing() throws IOException {
    byte[] sealed = root.seal(SECRET, CONTEXT);
    Files.writeString(passwordFile, Files.readString(passwordFile) + "\r\n");
    assertThat(open().open(sealed, CONTEXT)).isEqualTo(SECRET);
  }

  @Test
  void a_damaged_file_never_gives_another_key() throws IOException {
    byte[] sealed = root.seal(SECRET, CONTEXT);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 3) {
      Files.write(file, Changes.flip(whole, 8 * at + at % 8));
      try {
        assertThat(open().open(sealed, CONTEXT)).isEqualTo(SECRET);
      } catch (KeysUnavailable refused) {
        assertThat(refused.getMessage()).doesNotContain("\n");
      }
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }

  private RootKey open() {
    return Pkcs12RootKey.open(file, passwordFile, chance);
  }

  private static void assertUnavailable(Runnable opening, String reason) {
    assertThatExceptionOfType(KeysUnavailable.class)
        .isThrownBy(opening::run)
        .withMessageContaining(reason)
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
  }
}
