/** The console's API of access reviews (clause H2). */
@NullMarked
package io.replayvault.web.review;

import org.jspecify.annotations.NullMarked;
