package io.replayvault.persistence.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StoredResponseTest {
  @ParameterizedTest
  @EnumSource
  void what_this_version_knows_is_read_as_it_was_written(Response response) {
    assertThat(StoredResponse.of(response.name(), DetectionRule.NEW_PLACE)).isEqualTo(response);
  }

  @Test
  void what_only_a_later_version_knows_ends_sign_ins_where_there_are_some() {
    assertThat(StoredResponse.of("CALL_THEM", DetectionRule.NEW_PLACE))
        .isEqualTo(Response.END_SIGN_INS);
    assertThat(StoredResponse.of("CALL_THEM", DetectionRule.PASSWORD_SPRAYING))
        .isEqualTo(Response.ALERT);
  }
}
