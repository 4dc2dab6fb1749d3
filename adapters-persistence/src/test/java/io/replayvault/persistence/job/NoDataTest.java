package io.replayvault.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** What {@link NoData} lets pass. */
final class NoDataTest {
  private final NoData serializer = new NoData();

  @Test
  void nothing_stays_nothing() {
    assertThat(serializer.serialize(null)).isNull();
    assertThat(serializer.deserialize(Void.class, null)).isNull();
  }

  @Test
  void bytes_are_not_made_into_objects_nor_objects_into_bytes() {
    assertThatIllegalStateException()
        .isThrownBy(() -> serializer.deserialize(Object.class, new byte[] {1}));
    assertThatIllegalStateException().isThrownBy(() -> serializer.serialize("data"));
  }
}
