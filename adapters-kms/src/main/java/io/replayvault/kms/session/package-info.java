/**
 * Compression of segments before they are sealed: zstd (RFC 8878). It lives beside the cryptography
 * because the two are one pipeline, and because what compression gives away about content, its
 * length, is a question for the same reader.
 */
@NullMarked
package io.replayvault.kms.session;

import org.jspecify.annotations.NullMarked;
