/**
 * The console's entry point: its list of resources, the headers of its pages, the pages themselves
 * and\n * the description of its API. Who may call is decided in {@code access}.
 */
@NullMarked
package io.replayvault.web.console;

import org.jspecify.annotations.NullMarked;
