/**
 * What {@code build/proof} runs: claims about the product that anybody can check, each with the
 * counter-proof that the check can fail. The suite runs the same code at a size that keeps it
 * quick.
 */
@NullMarked
package io.replayvault.proof;

import org.jspecify.annotations.NullMarked;
