package io.replayvault.application.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Each broken adapter fails its kit, in the test of the promise that it breaks at least. */
final class KitsBiteTest {
  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(BrokenKeys.StuckChance.class, "bytes_drawn_at_the_same_time_are_fresh"),
        Arguments.of(
            BrokenKeys.NonceRepeatingSealer.class,
            "sealing_the_same_value_twice_gives_different_bytes"),
        Arguments.of(
            BrokenKeys.ContextBlindSealer.class, "a_value_does_not_open_with_another_context"),
        Arguments.of(
            BrokenKeys.TalkativeSealer.class, "a_changed_value_throws_one_and_the_same_error"),
        Arguments.of(BrokenKeys.LeakyRootKey.class, "a_sealed_secret_does_not_show_the_secret"),
        Arguments.of(
            BrokenKeys.TrustingObjectSealer.class,
            "a_changed_object_throws_one_and_the_same_error"),
        Arguments.of(
            BrokenKeys.EmptyAcceptingObjectSealer.class,
            "an_object_cut_at_any_length_throws_the_same_error"),
        Arguments.of(
            BrokenKeys.HastyObjectSealer.class, "no_byte_is_given_out_before_it_was_authenticated"),
        Arguments.of(BrokenKeys.KeylessHash.class, "another_key_gives_another_code"),
        Arguments.of(BrokenSignatures.OneKeySignatures.class, "every_key_is_fresh"),
        Arguments.of(BrokenSignatures.TrustingSignatures.class, "halves_of_two_pairs_are_no_pair"),
        Arguments.of(
            BrokenStores.LossySegmentStore.class, "a_written_object_reads_back_byte_for_byte"),
        Arguments.of(
            BrokenStores.MisplacingSegmentStore.class,
            "a_part_of_an_object_is_those_bytes_and_ends_with_the_object"),
        Arguments.of(
            BrokenStores.OverwritingSegmentStore.class,
            "a_name_that_is_taken_throws_and_changes_nothing"),
        Arguments.of(
            BrokenStores.HoardingSegmentStore.class, "a_deleted_object_is_absent_and_others_stay"),
        Arguments.of(
            BrokenStores.ForgetfulSegmentStore.class,
            "each_object_written_before_an_instant_is_given_once"),
        Arguments.of(BrokenStores.CutAcceptingCompression.class, "input_that_is_cut_throws"),
        Arguments.of(BrokenStores.AgreeableHasher.class, "a_hash_is_of_its_password_and_no_other"),
        Arguments.of(
            BrokenStores.SaltlessHasher.class, "the_same_password_has_another_hash_each_time"),
        Arguments.of(BrokenStores.UnsignedTokens.class, "a_token_is_signed_by_the_named_key"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_adapter_fails_its_kit(Class<?> kit, String test) {
    List<String> failed =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(kit))
            .execute()
            .testEvents()
            .failed()
            .map(KitsBiteTest::name)
            .toList();
    assertThat(failed).contains(test);
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getDisplayName().replace("()", "");
  }
}
