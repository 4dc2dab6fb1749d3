/**
 * What whoever runs a node sees of it: health, metrics, the dashboard and the alerts made of them.
 */
@NullMarked
package io.replayvault.operations;

import org.jspecify.annotations.NullMarked;
