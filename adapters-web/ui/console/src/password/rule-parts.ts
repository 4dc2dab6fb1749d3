import type { PasswordRules } from '../api/schemas.ts';
import type { Catalogue } from '../words/catalogue.ts';
import type { RuleCheck } from './check-rules.ts';

/** The rules that can be ticked off while somebody types, in words. */
export function ruleParts(
  words: Catalogue,
  rules: Pick<PasswordRules, 'leastLength' | 'digit' | 'letter'>,
  check: RuleCheck,
): { text: string; met: boolean }[] {
  return [
    { text: words.welcome.ruleLength(rules.leastLength), met: check.longEnough },
    ...(rules.digit ? [{ text: words.welcome.ruleDigit, met: check.hasDigit }] : []),
    ...(rules.letter ? [{ text: words.password.ruleLetter, met: check.hasLetter }] : []),
  ];
}
