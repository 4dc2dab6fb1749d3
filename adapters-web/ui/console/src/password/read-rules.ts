import type { PasswordRules } from '../api/schemas.ts';
import type { RulesDraft } from './rules-draft.ts';

/**
 * The rules that a draft stands for; nothing while one of its numbers is out of range. A second
 * factor never asks for more characters.
 */
export function readRules(draft: RulesDraft): PasswordRules | undefined {
  const leastLength = whole(draft.leastLength, 1, 128);
  const leastWithSecondFactor = whole(draft.leastWithSecondFactor, 1, 128);
  const remembered = whole(draft.remembered, 1, 24);
  const expiryDays = whole(draft.expiryDays, 1, 3650);
  if (leastLength === undefined || leastWithSecondFactor === undefined || remembered === undefined) return;
  if (draft.expires && expiryDays === undefined) return;
  return {
    leastLength,
    leastWithSecondFactor: Math.min(leastWithSecondFactor, leastLength),
    digit: draft.digit,
    letter: draft.letter,
    remembered,
    ...(draft.expires && expiryDays !== undefined && { expiryDays }),
    blocklist: draft.blocklist,
    autofill: draft.autofill,
  };
}

function whole(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : NaN;
  return number >= least && number <= most ? number : undefined;
}
