/**
 * Tests that run inside Open Liberty: Arquillian deploys the very EAR that was built, with one more
 * web module that carries the test, on a server with the product's own configuration and a private
 * PostgreSQL of the test's own.
 *
 * <p>A new in-container test is a class named {@code *IT} with
 * {@code @ExtendWith(ArquillianExtension.class)} and a {@code @Deployment} that answers {@link
 * io.replayvault.container.DeployedProduct#with}.
 */
@NullMarked
package io.replayvault.container;

import org.jspecify.annotations.NullMarked;
