/** What the descriptors of the web modules promise, checked without a server. */
@NullMarked
package io.replayvault.packaging;

import org.jspecify.annotations.NullMarked;
