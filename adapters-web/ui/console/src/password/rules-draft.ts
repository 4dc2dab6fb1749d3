import type { PasswordRules } from '../api/schemas.ts';

/** Rules as they are typed: numbers may be half written. */
export interface RulesDraft {
  leastLength: string;
  leastWithSecondFactor: string;
  digit: boolean;
  letter: boolean;
  remembered: string;
  expires: boolean;
  expiryDays: string;
  blocklist: boolean;
  autofill: boolean;
}

/** A draft to begin with. */
export function rulesDraft(rules: PasswordRules): RulesDraft {
  return {
    leastLength: String(rules.leastLength),
    leastWithSecondFactor: String(rules.leastWithSecondFactor),
    digit: rules.digit,
    letter: rules.letter,
    remembered: String(rules.remembered),
    expires: rules.expiryDays !== undefined,
    expiryDays: String(rules.expiryDays ?? 90),
    blocklist: rules.blocklist,
    autofill: rules.autofill,
  };
}
