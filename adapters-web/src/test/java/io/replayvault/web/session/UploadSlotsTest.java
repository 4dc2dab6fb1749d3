package io.replayvault.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.web.entry.Refusal;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class UploadSlotsTest {
  private final UploadSlots slots = new UploadSlots(4);

  @Test
  void one_site_leaves_a_quarter_for_the_others() throws IOException {
    String done =
        within(
            "a",
            () ->
                within(
                    "a",
                    () ->
                        within(
                            "a",
                            () -> {
                              assertThatThrownBy(() -> within("a", () -> "fourth"))
                                  .isInstanceOf(Refusal.class);
                              return within("b", () -> "other site");
                            })));
    assertThat(done).isEqualTo("other site");
  }

  @Test
  void all_sites_together_have_no_more_than_there_is() throws IOException {
    within(
        "a",
        () ->
            within(
                "b",
                () ->
                    within(
                        "c",
                        () ->
                            within(
                                "d",
                                () -> {
                                  assertThatThrownBy(() -> within("e", () -> "fifth"))
                                      .isInstanceOfSatisfying(
                                          Refusal.class,
                                          refusal -> assertThat(refusal.retryAfter()).isPresent());
                                  return "";
                                }))));
  }

  @Test
  void a_slot_is_given_back_also_after_a_failure() throws IOException {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(
              () ->
                  within(
                      "a",
                      () -> {
                        throw new IOException("broken");
                      }))
          .hasMessage("broken");
    }
    assertThat(within("a", () -> "still room")).isEqualTo("still room");
  }

  private <T> T within(String site, UploadSlots.Work<T> work) throws IOException {
    return slots.within(site, work);
  }
}
