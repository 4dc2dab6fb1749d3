/**
 * The data sources that Open Liberty pools. They live beside the PostgreSQL driver in the server's
 * library, apart from the application, so that Liberty's configuration names a class and never
 * holds a password: what Liberty is told ends up in its work area on disk.
 */
@NullMarked
package io.replayvault.datasource;

import org.jspecify.annotations.NullMarked;
