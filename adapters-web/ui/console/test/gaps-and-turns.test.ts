import { describe, expect, it } from 'vitest';
import type { Manifest, TimeRange } from '../src/api/schemas.ts';
import { makeFormat } from '../src/format/make-format.ts';
import { describeGaps } from '../src/replay/describe-gaps.ts';
import { takeTurns } from '../src/replay/take-turns.ts';
import { en } from '../src/words/en.ts';

const gapsOf = (gaps: TimeRange[], pauses: TimeRange[] = [], withheld: TimeRange[] = []): string =>
  describeGaps(
    { from: 0, to: 600_000, segments: [], gaps, pauses, inactivity: [], withheld } as Manifest,
    en.replay,
    makeFormat('en', 'UTC'),
  );

describe('gaps in words', () => {
  it('are named by their places', () => {
    expect(gapsOf([])).toBe('Nothing is missing.');
    expect(
      gapsOf([
        { from: 80_000, to: 95_000 },
        { from: 300_000, to: 301_000 },
      ]),
    ).toBe('Missing in 2 places: 1:20 to 1:35, 5:00 to 5:01.');
  });

  it('are told from pauses', () => {
    expect(gapsOf([], [{ from: 60_000, to: 90_000 }])).toBe(
      'Nothing is missing. Paused by the site 1 times: 1:00 to 1:30.',
    );
  });

  it('are told from what the person may not see', () => {
    expect(gapsOf([], [], [{ from: 60_000, to: 90_000 }])).toBe(
      'Nothing is missing. Not allowed to see in 1 places: 1:00 to 1:30.',
    );
  });

  it('are counted beyond the first few', () => {
    const many = Array.from({ length: 11 }, (_, index) => ({ from: index * 1000, to: index * 1000 + 500 }));
    expect(gapsOf(many)).toMatch(/^Missing in 11 places: 0:00 to 0:00, .*, and 3 more\.$/);
  });
});

describe('turns', () => {
  it('hands on every item in order and lets other tasks in when a slice is used up', async () => {
    let now = 0;
    let others = 0;
    const timer = setInterval(() => (others += 1), 0);
    const taken: number[] = [];
    for await (const item of takeTurns([1, 2, 3, 4, 5, 6], () => now)) {
      taken.push(item);
      now += 7;
      if (item === 4) await new Promise((done) => setTimeout(done, 5));
    }
    clearInterval(timer);
    expect(taken).toEqual([1, 2, 3, 4, 5, 6]);
    expect(others).toBeGreaterThan(0);
  });
});
