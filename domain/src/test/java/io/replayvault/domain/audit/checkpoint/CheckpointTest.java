package io.replayvault.domain.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.audit.tree.NodeHash;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckpointTest {
  private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  @Test
  void it_is_origin_size_and_root_a_line_each() {
    Checkpoint checkpoint = new Checkpoint("replayvault.example/audit", 0, NodeHash.ofEmptyTree());
    assertThat(checkpoint.text()).isEqualTo("replayvault.example/audit\n0\n" + ROOT + "\n");
    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
  }

  @Test
  void lines_that_it_does_not_know_are_kept() {
    String text = "o\n20852163\n" + ROOT + "\nextra one\nextra two\n";
    assertThat(Checkpoint.parse(text).extensions()).isEqualTo(List.of("extra one", "extra two"));
    assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o\n1\n",
        "o\n1\n" + ROOT,
        "\n1\n" + ROOT + "\n",
        "o\n01\n" + ROOT + "\n",
        "o\n-1\n" + ROOT + "\n",
        "o\n+1\n" + ROOT + "\n",
        "o\n9223372036854775808\n" + ROOT + "\n",
        "o\n1 \n" + ROOT + "\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
        "o\n1\n" + ROOT + "\n\n",
        "o\n1\n" + ROOT + "\nx\n\n"
      })
  void what_is_no_checkpoint_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
  }
}
