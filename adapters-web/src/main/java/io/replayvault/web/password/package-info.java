/** People's own passwords and the password policy of their account (clauses F4 to F7, ADR-0045). */
@NullMarked
package io.replayvault.web.password;

import org.jspecify.annotations.NullMarked;
