/**
 * {@code replayvault audit verify}, and the same as a jar of its own for people who have only an
 * export and a key ({@link io.replayvault.launch.audit.VerifyMain}, ADR-0052). Uses the JDK and the
 * domain's packages for trees, checkpoints and exports alone: {@code packaging/build.xml} puts
 * nothing else into that jar.
 */
@NullMarked
package io.replayvault.launch.audit;

import org.jspecify.annotations.NullMarked;
