package io.replayvault.launch.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.audit.PersonalCommitment;
import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.export.ExportLine;
import io.replayvault.domain.audit.export.PersonalLine;
import io.replayvault.domain.audit.tree.CompactRange;
import io.replayvault.domain.audit.tree.NodeHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerificationTest {
  private static final String LOG = "replayvault.example/audit";
  private static final byte[] PARTS = "{\"agent\":\"Browser/1\"}".getBytes(StandardCharsets.UTF_8);

  private final CompactRange tree = CompactRange.empty();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  @TempDir Path folder;
  private NoteKey key;
  private Path export;

  @BeforeEach
  void makeAnExport() throws GeneralSecurityException, IOException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    key = NoteKey.of(LOG, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    Files.createDirectory(folder.resolve("kept"));
    export = folder.resolve("audit.jsonl");
    append(new ExportLine.Head(LOG, List.of(key)));
    for (int n = 1; n <= 6; n++) {
      String personal =
          n == 4 ? ",\"personal\":\"" + PersonalCommitment.to(PARTS, new byte[32]) + "\"" : "";
      byte[] canonical =
          ("{\"v\":1,\"n\":"
                  + n
                  + ",\"at\":\"2026-11-24T09:00:00.123Z\",\"detail\":\"記録\""
                  + personal
                  + "}")
              .getBytes(StandardCharsets.UTF_8);
      append(ExportLine.Numbered.of(n, canonical));
      tree.add(NodeHash.ofLeaf(canonical));
      if (n % 3 == 0) {
        SignedNote note = signed(pair);
        append(new ExportLine.Signed(note));
        Files.writeString(folder.resolve("kept").resolve(n + ".checkpoint"), note.note());
      }
    }
  }

  @Test
  void an_untouched_export_is_said_to_be_so() {
    assertThat(verify("--key", key.text(), "--kept", kept(), export.toString()))
        .isEqualTo(Verification.UNTOUCHED);
    assertThat(said())
        .contains("6 records", "held to 2 from elsewhere", "UNTOUCHED", LOG + " 6 ")
        .doesNotContain("of one piece", "No checkpoint from elsewhere");
  }

  @Test
  void personal_parts_are_held_to_their_record() throws IOException {
    assertThat(verify("--key", key.text(), export.toString())).isEqualTo(Verification.UNTOUCHED);
    assertThat(said()).contains("0 records with their personal parts, 1 whose personal parts are");
    List<String> lines = new ArrayList<>(Files.readAllLines(export));
    byte[] told = PersonalLine.of(4, new byte[32], PARTS).bytes();
    lines.add(6, new String(told, StandardCharsets.UTF_8));
    Files.write(export, lines);
    assertThat(verify("--key", key.text(), export.toString())).isEqualTo(Verification.UNTOUCHED);
    assertThat(said()).contains("1 records with their personal parts, 0 whose personal parts are");
    lines.set(6, lines.get(6).replace("Browser/1", "Browser/2"));
    Files.write(export, lines);
    assertThat(verify("--key", key.text(), export.toString())).isEqualTo(Verification.TAMPERED);
    assertThat(said()).contains("EDITED 4: The personal parts beside record 4 were edited");
  }

  @Test
  void without_key_and_kept_checkpoints_it_is_said_what_that_leaves_open() {
    assertThat(verify(export.toString())).isEqualTo(Verification.UNTOUCHED);
    assertThat(said()).contains("of one piece", "No checkpoint from elsewhere");
  }

  @Test
  void an_edited_record_is_named_in_plain_words() throws IOException {
    List<String> lines = Files.readAllLines(export);
    lines.set(2, lines.get(2).replace("記録", "記憶"));
    Files.write(export, lines);
    assertThat(verify("--key", key.text(), export.toString())).isEqualTo(Verification.TAMPERED);
    assertThat(said())
        .contains(
            "EDITED 2: Record 2 was edited: what it says is not what was signed.",
            "TAMPERED: the first record concerned is 2");
  }

  @Test
  void an_end_that_was_cut_off_is_told_by_a_kept_checkpoint() throws IOException {
    Files.write(export, Files.readAllLines(export).subList(0, 5));
    assertThat(verify("--key", key.text(), "--kept", kept(), export.toString()))
        .isEqualTo(Verification.TAMPERED);
    assertThat(said()).contains("TRUNCATED 4-6:");
  }

  @Test
  void kept_checkpoints_may_be_lines_of_a_syslog_server() throws IOException {
    List<String> lines =
        Files.readAllLines(export).stream()
            .filter(line -> line.contains("checkpoint"))
            .map(line -> "<109>1 2026-11-24T09:00:00.123Z - replayvault - CHECKPOINT - " + line)
            .toList();
    Path syslog = Files.write(folder.resolve("audit.log"), lines);
    assertThat(verify("--kept", syslog.toString(), export.toString()))
        .isEqualTo(Verification.UNTOUCHED);
    assertThat(said()).contains("held to 2 from elsewhere");
  }

  @Test
  void keys_may_lie_in_a_file_and_the_export_come_by_standard_input() throws IOException {
    Path keys = Files.writeString(folder.resolve("keys"), "\n" + key.text() + "\n");
    InputStream in = new ByteArrayInputStream(Files.readAllBytes(export));
    assertThat(verification(in).run(List.of("--key", keys.toString(), "-")))
        .isEqualTo(Verification.UNTOUCHED);
  }

  @Test
  void what_cannot_be_checked_is_neither_untouched_nor_tampered() throws IOException {
    assertThat(verify()).isEqualTo(Verification.UNCHECKED);
    assertThat(verify("--key", "nonsense", export.toString())).isEqualTo(Verification.UNCHECKED);
    assertThat(verify(export.toString(), "--kept")).isEqualTo(Verification.UNCHECKED);
    assertThat(verify(folder.resolve("nowhere").toString())).isEqualTo(Verification.UNCHECKED);
    Path note = Files.writeString(folder.resolve("note"), "no note");
    assertThat(verify("--kept", note.toString(), export.toString()))
        .isEqualTo(Verification.UNCHECKED);
    assertThat(said()).contains("no signed checkpoint", "cannot read");
  }

  @Test
  void an_option_that_yields_nothing_is_not_taken_for_none() throws IOException {
    Path blank = Files.writeString(folder.resolve("keys"), " \n\n");
    assertThat(verify("--key", blank.toString(), export.toString()))
        .isEqualTo(Verification.UNCHECKED);
    assertThat(said()).contains("holds no key").doesNotContain("UNTOUCHED");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(verify("--key", key.text(), "--kept", empty.toString(), export.toString()))
        .isEqualTo(Verification.UNCHECKED);
    assertThat(said()).contains("holds no *.checkpoint").doesNotContain("UNTOUCHED");
  }

  @Test
  void a_check_that_broke_off_is_no_tampering() {
    List<IntSupplier> failures =
        List.of(
            () -> {
              throw new UncheckedIOException(new IOException("gone"));
            },
            () -> {
              throw new IllegalStateException("gone");
            },
            () -> {
              throw new OutOfMemoryError("gone");
            });
    for (IntSupplier failure : failures) {
      assertThat(verification(failing(failure)).run(List.of("-")))
          .isEqualTo(Verification.UNCHECKED);
    }
    assertThat(said()).contains("broke off").doesNotContain("TAMPERED");
  }

  @Test
  void its_help_names_what_it_takes() {
    assertThat(verify("--help")).isEqualTo(Verification.UNTOUCHED);
    assertThat(said()).contains("--key", "--kept", "EXPORT");
  }

  private static InputStream failing(IntSupplier failure) {
    return new InputStream() {
      @Override
      public int read() {
        return failure.getAsInt();
      }

      @Override
      public int read(byte[] into, int from, int length) {
        return failure.getAsInt();
      }
    };
  }

  private SignedNote signed(KeyPair pair) throws GeneralSecurityException {
    String text = new Checkpoint(LOG, tree.size(), tree.root()).text();
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return SignedNote.of(text, key, signature.sign());
  }

  private void append(ExportLine line) throws IOException {
    byte[] before = Files.exists(export) ? Files.readAllBytes(export) : new byte[0];
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before);
    all.writeBytes(line.bytes());
    all.write('\n');
    Files.write(export, all.toByteArray());
  }

  private int verify(String... arguments) {
    return verification(InputStream.nullInputStream()).run(List.of(arguments));
  }

  private Verification verification(InputStream in) {
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Verification("verify", in, stream, stream);
  }

  private String kept() {
    return folder.resolve("kept").toString();
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
