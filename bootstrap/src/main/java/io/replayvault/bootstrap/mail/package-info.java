/** Letters by e-mail over SMTP, with Jakarta Mail (ADR-0046). */
@NullMarked
package io.replayvault.bootstrap.mail;

import org.jspecify.annotations.NullMarked;
