import type { NormBreach, PasswordPolicy, PasswordRules } from '../src/api/schemas.ts';

const SESSIONCAM: PasswordRules = {
  leastLength: 10,
  leastWithSecondFactor: 10,
  digit: true,
  letter: false,
  remembered: 5,
  expiryDays: 90,
  blocklist: false,
  autofill: false,
};

/** What the fake server answers to rules: enough of the real judgement for a page to show. */
export function madeBreaches(rules: PasswordRules): NormBreach[] {
  const breaches: NormBreach[] = [];
  if (rules.leastLength < 10) breaches.push({ norm: 'F4', section: 'F4', breach: 'UNDER_FLOOR' });
  if (rules.leastLength < 15)
    breaches.push({ norm: 'NIST_800_63B_4', section: '3.1.1.2', breach: 'SHORT_FOR_NIST' });
  if (rules.leastLength < 12) breaches.push({ norm: 'PCI_DSS_4', section: '8.3.6', breach: 'SHORT_FOR_PCI' });
  return breaches;
}

/** The policy of an account that has chosen nothing. */
export function madePolicy(): PasswordPolicy {
  const named = (profile: PasswordPolicy['profile'], more: Partial<PasswordRules>) => {
    const rules = { ...SESSIONCAM, ...more };
    return { profile, rules, breaches: madeBreaches(rules) };
  };
  return {
    ...named('sessioncam', {}),
    profiles: [
      named('sessioncam', {}),
      named('nist-800-63b-4', { leastLength: 15, blocklist: true, autofill: true }),
      named('pci-dss-4', { leastLength: 12, leastWithSecondFactor: 12, letter: true, remembered: 4 }),
    ],
    secondFactor: 'OPTIONAL',
  };
}
