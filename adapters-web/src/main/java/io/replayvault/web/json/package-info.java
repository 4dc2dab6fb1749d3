/**
 * The one way this module reads and writes JSON: RFC 8259 to the letter, within limits, and
 * records\n * on both ends. A reader that forgives is a reader that two parties understand
 * differently; so nothing\n * is forgiven, and what is refused names the rule and never the
 * content.
 */
@NullMarked
package io.replayvault.web.json;

import org.jspecify.annotations.NullMarked;
