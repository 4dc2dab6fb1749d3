/**
 * Planted violations: below a package named after a rule lie classes that break it, in packages
 * named like the real layers. {@code RulesBiteTest} asserts that each rule catches its own. Nothing
 * here is product.
 */
@NullMarked
package io.replayvault.archfixture;

import org.jspecify.annotations.NullMarked;
