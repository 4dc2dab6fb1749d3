/** Many nodes of one deployment: what one of them changes counts on all of them (ADR-0038). */
@NullMarked
package io.replayvault.application.node;

import org.jspecify.annotations.NullMarked;
