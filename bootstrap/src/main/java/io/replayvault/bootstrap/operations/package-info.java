/**
 * What the operations endpoint says of this node beyond what the server says by itself. These
 * classes are packed into the operations web module alone: anywhere else each module of the
 * application would report them once more.
 */
@NullMarked
package io.replayvault.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
