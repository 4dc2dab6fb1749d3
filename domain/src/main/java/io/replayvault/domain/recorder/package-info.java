/** The recorder as sites embed it: builds that were once handed out. */
@NullMarked
package io.replayvault.domain.recorder;

import org.jspecify.annotations.NullMarked;
