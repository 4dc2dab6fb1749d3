/** Masking policies at the web's edge: recorders fetch the published, signed one here. */
@NullMarked
package io.replayvault.web.masking;

import org.jspecify.annotations.NullMarked;
