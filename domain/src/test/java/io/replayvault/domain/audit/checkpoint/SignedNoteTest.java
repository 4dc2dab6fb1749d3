package io.replayvault.domain.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.fixtures.Tries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignedNoteTest {
  /** The example in the documentation of Go's package note. */
  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private final Signer signer = Signer.named("replayvault.example/audit");

  @Test
  void a_note_that_others_signed_verifies() {
    SignedNote note = SignedNote.parse(NOTE);
    assertThat(note.note()).isEqualTo(NOTE);
    assertThat(note.signer(List.of(signer.key(), NoteKey.parse(KEY)))).contains(NoteKey.parse(KEY));
  }

  @Test
  void a_note_reads_back_as_it_was_signed() {
    SignedNote note = signer.sign("a text\n\nwith an empty line\n");
    assertThat(SignedNote.parse(note.note())).isEqualTo(note);
    assertThat(note.signer(List.of(signer.key()))).contains(signer.key());
    assertThat(note.signer(List.of(Signer.named(signer.key().name()).key()))).isEmpty();
  }

  @Test
  void another_character_anywhere_is_not_signed() {
    String note = signer.sign("a text\nof two lines\n").note();
    Tries.of(
        300,
        random -> {
          int place = random.nextInt(note.length());
          char other = (char) (' ' + random.nextInt(95));
          if (other != note.charAt(place)) {
            String changed = note.substring(0, place) + other + note.substring(place + 1);
            assertThat(signed(changed)).as(changed).isFalse();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n\n\u2014 name AAAABBBB",
        "text\n\n\u2014 name AAAA\n",
        "text\n\n- name AAAABBBB\n",
        "text\n\n\u2014 name  AAAABBBB\n",
        "text\n\n\u2014 na+me AAAABBBB\n",
        "text\n\n\u2014 name AAAABBB\n",
        "text\n\n\u2014 name AAAABBB=x\n",
        "text\n\n\u2014 name AAAAAR==\n",
        "te\txt\n\n\u2014 name AAAABBBB\n",
        "te\rxt\n\n\u2014 name AAAABBBB\n"
      })
  void what_is_no_note_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
      })
  void what_is_no_key_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse(text));
  }

  @Test
  void a_key_reads_back_as_it_was_written() {
    assertThat(NoteKey.parse(signer.key().text())).isEqualTo(signer.key());
    assertThat(NoteKey.parse(KEY).text()).isEqualTo(KEY);
  }

  private boolean signed(String note) {
    try {
      return SignedNote.parse(note).signer(List.of(signer.key())).isPresent();
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }
}
