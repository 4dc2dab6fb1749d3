/**
 * Who is calling and what they may do: sign-in and its cookie, the defence of changes against
 * other\n * sites, the caller of each request, and the decisions, made by Apache Shiro (ADR-0016).
 */
@NullMarked
package io.replayvault.web.access;

import org.jspecify.annotations.NullMarked;
