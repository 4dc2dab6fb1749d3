/** How an account keeps the clauses on people and access (ADR-0065). */
@NullMarked
package io.replayvault.web.compliance;

import org.jspecify.annotations.NullMarked;
