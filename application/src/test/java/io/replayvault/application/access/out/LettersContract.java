package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Letters} promises. */
public abstract class LettersContract {
  private final EmailAddress address = Fresh.email();

  /** The letters under test. */
  protected abstract Letters letters();

  /** What arrived at that address, with lines that end in a line feed. */
  protected abstract List<Letter> receivedBy(EmailAddress address);

  @Test
  void a_letter_arrives_whole_in_any_script_and_at_no_other_address() {
    EmailAddress other = Fresh.email();
    Letter letter =
        new Letter(
            "Choose / パスワードを設定してください", "Line one\n\nリンク: https://x.example/#token=a-_b\n.\nEnd\n");
    letters().send(address, letter);
    assertThat(receivedBy(address)).containsExactly(letter);
    assertThat(receivedBy(other)).isEmpty();
  }

  @Test
  void each_letter_arrives_once() {
    letters().send(address, new Letter("One", "one\n"));
    letters().send(address, new Letter("Two", "two\n"));
    assertThat(receivedBy(address))
        .containsExactly(new Letter("One", "one\n"), new Letter("Two", "two\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nBcc: x@evil.example", "a\r\n\r\ntext", "a\u0000", "a\u0085b"})
  void a_subject_that_is_no_line_makes_no_letter(String subject) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Letter(subject, "text"));
  }

  @Test
  void a_letter_prints_nothing_of_its_text() {
    assertThat(new Letter("subject", "secret").toString()).doesNotContain("secret", "subject");
  }
}
