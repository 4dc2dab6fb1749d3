@NullMarked
package io.replayvault.application.node.out;

import org.jspecify.annotations.NullMarked;
