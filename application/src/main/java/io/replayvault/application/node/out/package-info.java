/** What nodes tell each other, by way of the databases that they share. */
@NullMarked
package io.replayvault.application.node.out;

import org.jspecify.annotations.NullMarked;
