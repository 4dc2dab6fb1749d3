/**
 * Sends requests through the JAX-RS engine that Open Liberty uses, without a server: resources,
 * filters and mappers as they are deployed, over stores in memory.
 */
@NullMarked
package io.replayvault.web.engine;

import org.jspecify.annotations.NullMarked;
