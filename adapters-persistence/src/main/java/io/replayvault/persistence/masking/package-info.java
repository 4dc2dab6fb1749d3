/**
 * Published masking policies, every version as it was signed. Rows never leave the package. A
 * database that cannot be reached is an {@link
 * io.replayvault.application.session.out.IndexUnavailable}.
 */
@NullMarked
package io.replayvault.persistence.masking;

import org.jspecify.annotations.NullMarked;
