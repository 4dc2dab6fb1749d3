/** What may be asked of {@code compliance}: one interface a use case. */
@NullMarked
package io.replayvault.application.compliance.in;

import org.jspecify.annotations.NullMarked;
