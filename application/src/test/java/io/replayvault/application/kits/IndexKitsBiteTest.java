package io.replayvault.application.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Each broken index, log and store fails its kit, in the test of the promise that it breaks. */
final class IndexKitsBiteTest {
  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(
            BrokenIndexes.ForgetfulSegmentIndex.class, "segments_come_in_order_of_their_numbers"),
        Arguments.of(
            BrokenIndexes.FencelessMergeQueue.class, "a_turn_that_was_taken_over_changes_nothing"),
        Arguments.of(
            BrokenIndexes.RacySegmentIndex.class,
            "of_eight_who_commit_one_number_at_once_one_succeeds"),
        Arguments.of(
            BrokenIndexes.HastySegmentIndex.class,
            "of_commit_and_condemnation_at_once_one_is_first_and_the_other_sees_it"),
        Arguments.of(
            BrokenIndexes.GossipingSessionIndex.class,
            "another_account_s_sessions_are_never_found"),
        Arguments.of(
            BrokenIndexes.MixingLabelStore.class, "one_site_never_reads_the_values_of_another"),
        Arguments.of(
            BrokenIndexes.ReorderingAuditLog.class,
            "appends_at_the_same_time_get_numbers_without_gap_or_repetition"),
        Arguments.of(BrokenIndexes.LossyAuditLog.class, "numbers_begin_with_1_and_have_no_gaps"),
        Arguments.of(BrokenAudit.OverwritingTree.class, "what_is_there_stays_as_it_is"),
        Arguments.of(
            BrokenAudit.ForgetfulPlace.class, "what_was_published_lies_there_as_it_was_signed"),
        Arguments.of(BrokenAudit.IdleErasure.class, "erasing_again_changes_nothing"),
        Arguments.of(BrokenAudit.GullibleShelf.class, "a_smaller_size_changes_nothing"),
        Arguments.of(BrokenIndexes.GenerousLinks.class, "an_offered_link_is_taken_once"),
        Arguments.of(
            BrokenAccess.ForgivingLockouts.class, "so_many_guesses_are_admitted_and_no_more"),
        Arguments.of(
            BrokenAccess.ForgetfulFactors.class, "of_eight_who_use_a_step_at_once_one_does"),
        Arguments.of(BrokenAccess.TrustingPasskeys.class, "a_counter_only_goes_up"),
        Arguments.of(BrokenAccess.ReusedChallenges.class, "one_is_taken_once"),
        Arguments.of(
            BrokenAccess.HastyGrants.class, "what_changed_since_it_was_seen_is_left_alone"),
        Arguments.of(
            BrokenReviews.LateEvidence.class,
            "what_was_done_in_the_month_is_counted_to_the_millisecond"),
        Arguments.of(
            BrokenReviews.HastyReviews.class, "a_verdict_that_was_not_seen_is_not_replaced"),
        Arguments.of(
            BrokenReviews.SilentReviews.class,
            "whom_customer_success_is_asked_to_revoke_is_suspended_until_they_do"),
        Arguments.of(
            BrokenIndexes.LenientHistory.class, "failures_at_the_same_time_are_all_counted"),
        Arguments.of(
            BrokenIndexes.HoardingKeyStore.class, "a_destroyed_key_is_gone_and_others_stay"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_adapter_fails_its_kit(Class<?> kit, String test) {
    Stream<String> failed =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(kit))
            .execute()
            .testEvents()
            .failed()
            .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""));
    assertThat(failed).contains(test);
  }
}
