import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { maskedPath, maskText, SHORT_MASK } from '../src/index.ts';

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8')) as unknown;

describe('maskedPath', () => {
  const cases = golden('masked-paths') as { address: string; masked: string }[];
  it.each(cases)('reads $address as $masked', ({ address, masked }) => {
    expect(maskedPath(address)).toBe(masked);
  });
  it('is bounded and keeps whole parts only', () => {
    const masked = maskedPath('/' + 'part/'.repeat(200));
    expect(masked.length).toBeLessThanOrEqual(256);
    expect(masked.endsWith('/part')).toBe(true);
  });
  it('changes nothing the second time', () => {
    for (const { masked } of cases)
      expect(maskedPath(masked).replaceAll(':id', '')).toBe(masked.replaceAll(':id', ''));
  });
});

describe('maskText', () => {
  const { shortMask, cases, lengths } = golden('mask-texts') as {
    shortMask: string;
    cases: { text: string; masked: string }[];
    lengths: { length: number; masked: number }[];
  };
  it('has the golden short mask', () => expect(SHORT_MASK).toBe(shortMask));
  it.each(cases)('masks $text', ({ text, masked }) => expect(maskText(text)).toBe(masked));
  it.each(lengths)('draws $length characters as $masked', ({ length, masked }) => {
    const mask = maskText('x'.repeat(length));
    expect(mask).toHaveLength(masked);
    expect(mask).toMatch(/^(\*{1,4} )*\*{1,5}$/);
  });
  it('says nothing about a text but its doubling bucket', () => {
    for (let length = 1; length <= 32; length++) expect(maskText('y'.repeat(length))).toBe(SHORT_MASK);
    for (let length = 33; length <= 64; length++)
      expect(maskText('y z '.repeat(16).slice(0, length - 1) + 'w')).toHaveLength(52);
  });
  it('changes nothing the second time', () => {
    for (let length = 0; length < 70_000; length = length * 2 + 1) {
      const once = maskText('z'.repeat(length));
      expect(maskText(once)).toBe(once);
    }
  });
});
