/**
 * Rules that hold the hexagon up, and the tests that hold the rules up (ADR-0001, ADR-0002).
 *
 * <p>{@link io.replayvault.architecture.ArchitectureRulesTest} has one field a rule. Each names the
 * decision it enforces, and that decision names it back; {@link
 * io.replayvault.architecture.AdrLinksTest} checks both directions. Each rule also has a planted
 * violation in {@code io.replayvault.archfixture}, so that a rule that can no longer fail is found
 * by {@link io.replayvault.architecture.RulesBiteTest}.
 */
@NullMarked
package io.replayvault.architecture;

import org.jspecify.annotations.NullMarked;
