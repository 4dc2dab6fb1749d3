import { describe, expect, it } from 'vitest';
import { checkRules } from '../src/password/check-rules.ts';
import { isPasswordFault } from '../src/password/is-password-fault.ts';
import { readRules } from '../src/password/read-rules.ts';
import { rulesDraft } from '../src/password/rules-draft.ts';

const FLOOR = { leastLength: 10, digit: true, letter: false };

describe('the password rules', () => {
  it.each([
    ['short1', false, true],
    ['long enough', true, false],
    ['long enough 1', true, true],
    ['１２３４５６７８９０', true, true],
    ['e\u0301'.repeat(8) + '1', false, true],
    ['e\u0301'.repeat(9) + '1', true, true],
    ['😀'.repeat(9) + '1', true, true],
  ])('%j: long enough %s, digit %s', (password, longEnough, hasDigit) => {
    expect(checkRules(password, FLOOR)).toEqual({ longEnough, hasDigit, hasLetter: true });
  });

  it('letters count where they are asked for, of any script', () => {
    expect(checkRules('1234567890', { ...FLOOR, letter: true }).hasLetter).toBe(false);
    expect(checkRules('123456789山', { ...FLOOR, letter: true }).hasLetter).toBe(true);
  });
});

describe('a draft of rules', () => {
  const forever = {
    leastLength: 14,
    leastWithSecondFactor: 12,
    digit: true,
    letter: true,
    remembered: 6,
    blocklist: true,
    autofill: false,
  };
  const rules = { ...forever, expiryDays: 30 };
  const draft = rulesDraft(rules);

  it('reads back as the rules it began with', () => {
    expect(readRules(draft)).toEqual(rules);
    expect(readRules(rulesDraft(forever))).toEqual(forever);
  });

  it.each([
    { leastLength: '' },
    { leastLength: '129' },
    { leastLength: '1.5' },
    { leastWithSecondFactor: '129' },
    { remembered: '0' },
    { remembered: '25' },
    { expiryDays: '3651' },
  ])('stands for nothing with %j', (change) => {
    expect(readRules({ ...draft, ...change })).toBeUndefined();
  });

  it('leaves the digit out only where that is said', () => {
    expect(readRules({ ...draft, digit: false })?.digit).toBe(false);
  });

  it('asks for no more characters of who has a second factor', () => {
    expect(readRules({ ...draft, leastLength: '11' })?.leastWithSecondFactor).toBe(11);
  });

  it('a half written number of days does not matter while nothing expires', () => {
    expect(readRules({ ...draft, expires: false, expiryDays: '' })).toBeDefined();
  });
});

it('only faults that there are words for are named', () => {
  expect(isPasswordFault('REUSED')).toBe(true);
  expect(isPasswordFault('toString')).toBe(false);
});
