package io.replayvault.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ActionGroupTest {
  @ParameterizedTest
  @EnumSource
  void each_action_is_of_exactly_one_group(AuditAction action) {
    assertThat(Arrays.stream(ActionGroup.values()).filter(g -> g.actions().contains(action)))
        .containsExactly(ActionGroup.of(action));
  }
}
