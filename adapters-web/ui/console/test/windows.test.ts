import { describe, expect, it } from 'vitest';
import type { Manifest } from '../src/api/schemas.ts';
import { nextWindow } from '../src/replay/next-window.ts';
import { planSeek } from '../src/replay/plan-seek.ts';
import { startPoint } from '../src/replay/start-point.ts';

const T = 1_000_000;

function manifest(
  ...segments: (readonly [from: number, to: number, snapshots?: number[], events?: number])[]
): Manifest {
  return {
    from: T,
    to: T + Math.max(...segments.map(([, to]) => to)),
    segments: segments.map(([from, to, snapshots = [], eventCount = 100], number) => ({
      number,
      from: T + from,
      to: T + to,
      bytes: 1,
      eventCount,
      snapshots: snapshots.map((at) => T + at),
    })),
    gaps: [],
    pauses: [],
    inactivity: [],
    withheld: [],
  };
}

describe('where drawing starts', () => {
  const made = manifest([0, 60_000, [50, 40_000]], [60_000, 200_000, [130_000]]);

  it('is the last snapshot at or before the instant, read a little earlier for its page meta', () => {
    expect(startPoint(made, T + 129_999)).toEqual({ snapshot: T + 40_000, fetchFrom: T + 38_000 });
    expect(startPoint(made, T + 130_000)?.snapshot).toBe(T + 130_000);
  });

  it('is the first snapshot for an instant before all, never read from before the session', () => {
    expect(startPoint(made, T)).toEqual({ snapshot: T + 50, fetchFrom: T });
  });

  it('is nowhere without a snapshot', () => {
    expect(startPoint(manifest([0, 10]), T)).toBeUndefined();
  });
});

describe('the next window', () => {
  it('is at most 45 seconds long', () => {
    expect(nextWindow(manifest([0, 3_600_000, [0]]), T)).toEqual({ from: T, to: T + 45_000, empty: false });
  });

  it('reaches past the head in one go where the snapshot lies far before it', () => {
    const quiet = manifest([0, 600_000, [0], 900]);
    expect(nextWindow(quiet, T, T + 300_000)).toEqual({ from: T, to: T + 305_000, empty: false });
    const crowded = manifest([0, 50_000, [0], 5_000], [50_001, 600_000, [], 900]);
    expect(nextWindow(crowded, T, T + 300_000)?.to).toBe(T + 50_001);
  });

  it('ends with the session, the last event included', () => {
    expect(nextWindow(manifest([0, 10_000, [0]]), T)).toEqual({ from: T, to: T + 10_001, empty: false });
    expect(nextWindow(manifest([0, 10_000, [0]]), T + 10_001)).toBeUndefined();
  });

  it('is cut short where segments are crowded', () => {
    const crowded = manifest([0, 9_000, [0], 3_000], [9_001, 20_000, [], 3_000], [20_001, 40_000, [], 3_000]);
    expect(nextWindow(crowded, T)).toEqual({ from: T, to: T + 20_001, empty: false });
  });

  it('asks for nothing across a long stretch without segments', () => {
    const gappy = manifest([0, 10_000, [0]], [600_000, 700_000, [600_000]]);
    expect(nextWindow(gappy, T + 10_001)).toEqual({ from: T + 10_001, to: T + 600_000, empty: true });
  });

  it.each([1, 7, 4_000, 20_000])('always moves on, whatever the crowd (%i events a segment)', (events) => {
    const made = manifest([0, 0, [0], events], [0, 5, [], events], [3, 90_000, [], events]);
    let from: number = made.from;
    for (let turn = 0; turn < 100; turn++) {
      const window = nextWindow(made, from);
      if (window === undefined) break;
      expect(window.to).toBeGreaterThan(from);
      from = window.to;
    }
    expect(from).toBe(made.to + 1);
  });
});

describe('a seek', () => {
  const made = manifest([0, 600_000, [0, 120_000, 240_000, 360_000]]);

  it('stays inside what is loaded', () => {
    expect(planSeek(made, { from: T, until: T + 50_000 }, T + 49_999)).toBe('inside');
  });

  it('loads on when the nearest snapshot is loaded already', () => {
    expect(planSeek(made, { from: T, until: T + 50_000 }, T + 110_000)).toBe('extend');
  });

  it('starts afresh from a snapshot that is further on, or back', () => {
    expect(planSeek(made, { from: T, until: T + 50_000 }, T + 500_000)).toBe('restart');
    expect(planSeek(made, { from: T + 120_000, until: T + 200_000 }, T + 60_000)).toBe('restart');
  });
});
