package io.replayvault.application.access.out;

final class InMemoryPasskeyChallengesTest extends PasskeyChallengesContract {
  private final PasskeyChallenges challenges = new InMemoryPasskeyChallenges();

  @Override
  protected PasskeyChallenges challenges() {
    return challenges;
  }
}
