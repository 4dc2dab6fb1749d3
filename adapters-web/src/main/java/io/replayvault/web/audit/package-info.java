/** The audit log at the web's edge: read by those who may, never written here. */
@NullMarked
package io.replayvault.web.audit;

import org.jspecify.annotations.NullMarked;
