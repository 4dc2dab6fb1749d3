package io.replayvault.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.CheckpointsLate;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

final class ProblemMapperTest {
  @Test
  void late_checkpoints_are_told_by_name_and_when_to_ask_again() {
    try (Response answer = new ProblemMapper().toResponse(new CheckpointsLate())) {
      assertThat(answer.getStatus()).isEqualTo(503);
      assertThat(answer.getHeaderString("Retry-After")).isEqualTo("30");
      assertThat(ProblemKind.toldBy(answer.getEntity())).contains(ProblemKind.CHECKPOINTS_LATE);
    }
  }
}
