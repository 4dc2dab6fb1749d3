/**
 * Puts the product together: one wiring class a feature, whose producers give CDI the ports'
 * adapters and the use cases. Everything is a singleton of the whole enterprise application, so
 * that all entry points share caches and published policies (ADR-0017). Nothing else knows both a
 * port and its adapter.
 */
@NullMarked
package io.replayvault.bootstrap;

import org.jspecify.annotations.NullMarked;
