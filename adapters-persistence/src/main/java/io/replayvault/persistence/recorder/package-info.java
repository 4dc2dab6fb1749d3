/**
 * Builds of the recorder that this deployment has served. Rows never leave the package. A database
 * that cannot be reached is an {@link io.replayvault.application.session.out.IndexUnavailable}.
 */
@NullMarked
package io.replayvault.persistence.recorder;

import org.jspecify.annotations.NullMarked;
