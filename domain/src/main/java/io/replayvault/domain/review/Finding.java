package io.replayvault.domain.review;

/**
 * Why a reviewer should look at a person twice. Each rule is one that can be told in a sentence.
 */
public enum Finding {
  /** They did nothing in the month, and were there all of it. */
  DORMANT,
  /** They did nothing for {@link FindingRules#LONG}, and were there all of it. */
  LONG_DORMANT,
  /**
   * They watched at least {@link FindingRules#MANY} sessions, and more than {@link
   * FindingRules#FACTOR} times as many as the middle one of those who watched any.
   */
  WATCHED_MANY,
  /** They were given a feature besides their role that nobody of that role used in the month. */
  UNUSED_FEATURE
}
