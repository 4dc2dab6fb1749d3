import { describe, expect, it } from 'vitest';
import { neighbourPage } from '../src/replay/neighbour-page.ts';
import { pageAt } from '../src/replay/page-at.ts';
import { skipTo } from '../src/replay/skip-to.ts';
import { stepSpeed } from '../src/replay/step-speed.ts';

describe('inactivity', () => {
  const idle = [{ from: 10_000, to: 60_000 }];

  it('is shown for a moment before it is skipped', () => {
    expect(skipTo(idle, 10_500)).toBeUndefined();
    expect(skipTo(idle, 11_500)).toBe(59_300);
  });

  it('is not skipped where little of it is left, nor outside', () => {
    expect(skipTo(idle, 58_000)).toBeUndefined();
    expect(skipTo(idle, 9_000)).toBeUndefined();
    expect(skipTo([], 11_500)).toBeUndefined();
  });
});

describe('pages', () => {
  const pages = [{ at: 100 }, { at: 5_000 }, { at: 9_000 }];

  it('belong to the instants from their start on', () => {
    expect([pageAt(pages, 99), pageAt(pages, 100), pageAt(pages, 8_999)]).toEqual([-1, 0, 1]);
  });

  it('lead on to the next', () => {
    expect(neighbourPage(pages, 0, 'next')).toBe(100);
    expect(neighbourPage(pages, 5_000, 'next')).toBe(9_000);
    expect(neighbourPage(pages, 9_500, 'next')).toBeUndefined();
  });

  it('lead back to their own start first, then to the one before', () => {
    expect(neighbourPage(pages, 8_000, 'previous')).toBe(5_000);
    expect(neighbourPage(pages, 5_500, 'previous')).toBe(100);
    expect(neighbourPage(pages, 200, 'previous')).toBe(100);
  });
});

it('speeds stop at both ends', () => {
  expect([stepSpeed(0.5, -1), stepSpeed(1, 1), stepSpeed(8, 1)]).toEqual([0.5, 2, 8]);
});
