/** Sites at the web's edge: listing, creating, and the script tag that a site pastes. */
@NullMarked
package io.replayvault.web.account;

import org.jspecify.annotations.NullMarked;
