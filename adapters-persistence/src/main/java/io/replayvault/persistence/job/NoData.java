package io.replayvault.persistence.job;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Jobs have no data in their rows: bytes that lie in a database are never made into objects, as the
 * library would by default.
 */
final class NoData implements Serializer {
  @Override
  public byte @Nullable [] serialize(@Nullable Object data) {
    if (data != null) {
      throw new IllegalStateException("a job keeps no data");
    }
    return null;
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
    if (bytes != null) {
      throw new IllegalStateException("a job's row holds data, and none of ours does");
    }
    return null;
  }
}
