/**
 * The recording endpoint: the entry point that visitors' browsers call. Here are its list of
 * resources, the check of the page's origin that comes before everything else, and the recorder
 * script itself with its loader and its overlay. What is uploaded is read in {@code session},
 * policies in {@code masking}.
 */
@NullMarked
package io.replayvault.web.recording;

import org.jspecify.annotations.NullMarked;
