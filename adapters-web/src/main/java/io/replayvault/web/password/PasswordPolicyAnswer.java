package io.replayvault.web.password;

import io.replayvault.domain.password.NormBreach;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PasswordProfile;
import io.replayvault.domain.password.PasswordRules;
import io.replayvault.domain.password.SecondFactorRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Schema {@code PasswordPolicy} of {@code docs/openapi.json}.
 *
 * @param profile the profile that counts
 * @param rules its rules
 * @param breaches what norms they break
 * @param profiles all named profiles, to choose from
 * @param secondFactor whether people must have one
 * @param deviation by which the digit is left out
 */
record PasswordPolicyAnswer(
    String profile,
    RulesBody rules,
    List<Breach> breaches,
    List<Profile> profiles,
    SecondFactorRule secondFactor,
    Optional<DeviationAnswer> deviation) {
  static PasswordPolicyAnswer of(PasswordPolicy policy) {
    return new PasswordPolicyAnswer(
        policy.profile().text(),
        RulesBody.of(policy.rules()),
        breachesOf(policy.rules()),
        Arrays.stream(PasswordProfile.values()).flatMap(PasswordPolicyAnswer::named).toList(),
        policy.secondFactor(),
        // A policy comes with one only while it counts.
        policy.deviation().map(it -> DeviationAnswer.of(it, it.recordedAt())));
  }

  static List<Breach> breachesOf(PasswordRules rules) {
    return NormBreach.of(rules).stream().map(Breach::of).toList();
  }

  private static Stream<Profile> named(PasswordProfile profile) {
    return profile.rules().stream()
        .map(rules -> new Profile(profile.text(), RulesBody.of(rules), breachesOf(rules)));
  }

  /**
   * A sentence of a norm that is broken.
   *
   * @param norm which norm
   * @param section where in it
   * @param breach how it is broken
   */
  record Breach(String norm, String section, String breach) {
    static Breach of(NormBreach breach) {
      return new Breach(breach.norm().name(), breach.section(), breach.name());
    }
  }

  /**
   * A profile to choose.
   *
   * @param profile its name
   * @param rules its rules
   * @param breaches what norms they break
   */
  record Profile(String profile, RulesBody rules, List<Breach> breaches) {}

  /**
   * What a draft breaks.
   *
   * @param breaches each sentence
   */
  record Breaches(List<Breach> breaches) {}
}
