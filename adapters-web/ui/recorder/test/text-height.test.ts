import { afterEach, expect, it, vi } from 'vitest';
import { textHeight } from '../src/masking/text-height.ts';

/** A paragraph of long text, drawn with so many lines. */
function paragraph(lines: number, style: Record<string, string> = {}): HTMLElement {
  const drawn = {
    lineHeight: 'normal',
    fontSize: '16px',
    display: 'block',
    boxSizing: 'content-box',
    ...style,
  };
  const line = parseFloat(drawn.lineHeight) || 18;
  const padding = drawn.boxSizing === 'border-box' ? 20 : 0;
  vi.stubGlobal('getComputedStyle', () => ({
    ...drawn,
    height: `${String(lines * line + padding)}px`,
    getPropertyValue: (name: string) => (name.startsWith('padding') ? '10px' : '0px'),
  }));
  return {
    localName: 'p',
    childNodes: [{ nodeType: 3, data: 'x'.repeat(40) }],
    isContentEditable: false,
    style: { height: '' },
  } as unknown as HTMLElement;
}

afterEach(() => vi.unstubAllGlobals());

it('is the same for all numbers of lines that are told as one, also where the line is only guessed', () => {
  const told = [63, 64, 65, 66, 67, 68].map((lines) => textHeight(paragraph(lines)));
  expect(new Set(told).size).toBe(1);
});

it('is exact for a few lines of a known height', () => {
  expect(textHeight(paragraph(3, { lineHeight: '24px' }))).toBe('72px');
  expect(textHeight(paragraph(3, { lineHeight: '24px', boxSizing: 'border-box' }))).toBe('92px');
});
