package io.replayvault.application.session.out;

/**
 * Number of a recorded value in its site's dictionary.
 *
 * @param value 1 or more
 */
public record LabelId(long value) {}
