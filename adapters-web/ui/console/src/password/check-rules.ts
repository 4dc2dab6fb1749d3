import type { PasswordRules } from '../api/schemas.ts';

export interface RuleCheck {
  longEnough: boolean;
  hasDigit: boolean;
  hasLetter: boolean;
}

/** Clause F4, which alone holds in a new account; later a recorded deviation may let the digit go. */
export const FLOOR = { leastLength: 10, digit: true, letter: false } as const;

/** Which parts of the rules a password meets that can be seen here; the server has the last word. */
export function checkRules(
  password: string,
  rules: Pick<PasswordRules, 'leastLength' | 'digit' | 'letter'>,
): RuleCheck {
  const composed = password.normalize('NFC');
  return {
    longEnough: [...composed].length >= rules.leastLength,
    hasDigit: !rules.digit || /\p{Nd}/u.test(composed),
    hasLetter: !rules.letter || /\p{L}/u.test(composed),
  };
}
