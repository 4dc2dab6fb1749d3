/**
 * The deployment guide and the files beside it, tried: the guide's own commands on a stock server,
 * the image's content as an image's process meets it, manifests, unit and firewall by the checkers
 * of those who will read them (ADR-0039).
 */
@NullMarked
package io.replayvault.deploy;

import org.jspecify.annotations.NullMarked;
