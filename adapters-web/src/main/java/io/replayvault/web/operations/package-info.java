/** The operations endpoint's own resources. Bound to loopback unless an operator says otherwise. */
@NullMarked
package io.replayvault.web.operations;

import org.jspecify.annotations.NullMarked;
