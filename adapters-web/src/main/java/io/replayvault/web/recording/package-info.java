/**
 * The recording endpoint: the entry point that visitors' browsers call. Here are its list of\n *
 * resources, the check of the page's origin that comes before everything else, and the recorder\n *
 * script itself. What is uploaded is read in {@code session}, policies in {@code masking}.
 */
@NullMarked
package io.replayvault.web.recording;

import org.jspecify.annotations.NullMarked;
