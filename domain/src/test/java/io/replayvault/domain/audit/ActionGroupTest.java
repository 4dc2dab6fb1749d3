package io.replayvault.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ActionGroupTest {
  @ParameterizedTest
  @EnumSource
  void each_action_is_of_exactly_one_group(AuditAction action) {
    assertThat(Arrays.stream(ActionGroup.values()).filter(g -> g.actions().contains(action)))
        .containsExactly(ActionGroup.of(action));
  }

  @ParameterizedTest
  @EnumSource
  void a_group_is_told_by_just_its_actions(ActionGroup group) {
    assertThat(ActionGroup.exactly(group.actions())).contains(group);
    Set<AuditAction> fewer = EnumSet.copyOf(group.actions());
    fewer.remove(fewer.iterator().next());
    assertThat(ActionGroup.exactly(fewer)).isEmpty();
  }
}
