/**
 * The replay origin: the page in which recordings are drawn, on a host name of its own and with a\n
 * * policy under which nothing recorded can run or reach anything (ADR-0012).
 */
@NullMarked
package io.replayvault.web.player;

import org.jspecify.annotations.NullMarked;
