import { describe, expect, it } from 'vitest';
import { findingText } from '../src/compliance/finding-text.ts';
import { en } from '../src/words/en.ts';
import { ja } from '../src/words/ja.ts';

describe('what is found of a clause', () => {
  it('is said in the words of the language, with its figure', () => {
    expect(findingText({ finding: 'LEAST_LENGTH', value: '15' }, en)).toBe('Least number of characters: 15');
    expect(findingText({ finding: 'EXPIRY_DAYS', value: '90' }, ja)).toBe('パスワードの有効日数: 90 日');
    expect(findingText({ finding: 'DIGIT' }, en)).toBe('A digit is needed.');
  });

  it('names choices as the pages do where they are made', () => {
    expect(findingText({ finding: 'PROFILE', value: 'custom' }, en)).toContain('Your own rules');
    expect(findingText({ finding: 'KEPT_ADDRESS', value: 'NETWORK' }, ja)).toContain(
      ja.keptAddress.choices.NETWORK,
    );
  });

  it('keeps a name that it does not know', () => {
    expect(findingText({ finding: 'PROFILE', value: 'of-tomorrow' }, en)).toContain('of-tomorrow');
  });
});
