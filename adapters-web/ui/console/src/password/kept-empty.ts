/**
 * Value of `autocomplete` that keeps browsers from filling in a password they remember (clause F7). They ignore `off` on
 * fields of passwords; one that is to be chosen they leave empty.
 */
export const KEPT_EMPTY = 'new-password';
