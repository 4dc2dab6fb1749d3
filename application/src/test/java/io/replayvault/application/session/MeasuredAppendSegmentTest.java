package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.node.out.InMemoryMeters;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.in.AppendSegment.Outcome;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.session.SegmentNumber;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class MeasuredAppendSegmentTest {
  private final InMemoryMeters meters = new InMemoryMeters();

  @Test
  void what_is_stored_is_counted_and_everything_is_timed() throws IOException {
    through(command -> new Outcome.Differs());
    assertThat(meters.read(Measure.UPLOADS_STORED.series())).isZero();
    through(command -> new Outcome.Stored());
    assertThat(meters.read(Measure.UPLOADS_STORED.series())).isOne();
    assertThat(meters.read(Measure.UPLOAD.series())).isEqualTo(2);
  }

  @Test
  void an_upload_that_breaks_off_is_timed_too() {
    AppendSegment broken =
        new MeasuredAppendSegment(
            command -> {
              throw new IOException("broken off");
            },
            meters);
    assertThatThrownBy(() -> broken.append(command())).hasMessage("broken off");
    assertThat(meters.read(Measure.UPLOAD.series())).isOne();
    assertThat(meters.read(Measure.UPLOADS_STORED.series())).isZero();
  }

  private void through(AppendSegment append) throws IOException {
    new MeasuredAppendSegment(append, meters).append(command());
  }

  private static AppendSegment.Command command() {
    return new AppendSegment.Command(
        Fresh.session(),
        new SegmentNumber(0),
        "token",
        new Origin("https://shop.example"),
        InputStream.nullInputStream());
  }
}
