import { expect, it } from 'vitest';
import { createSnapshotPace } from '../src/capture/snapshot-pace.ts';

const SNAPSHOT = 2;
const STEP = 3;
const KB = 1024;

it('asks when what came since is twice the last snapshot, and once', () => {
  const pace = createSnapshotPace(() => 600_000);
  expect(pace.isDue(SNAPSHOT, 300 * KB, 0)).toBe(false);
  expect(pace.isDue(STEP, 599 * KB, 20_000)).toBe(false);
  expect(pace.isDue(STEP, KB, 20_001)).toBe(true);
  expect(pace.isDue(STEP, 900 * KB, 20_002)).toBe(false);
  expect(pace.isDue(SNAPSHOT, 310 * KB, 20_003)).toBe(false);
  expect(pace.isDue(STEP, 600 * KB, 40_000)).toBe(false);
  expect(pace.isDue(STEP, 20 * KB, 40_001)).toBe(true);
});

it('does not ask for little, however small the page', () => {
  const pace = createSnapshotPace(() => 600_000);
  pace.isDue(SNAPSHOT, 2 * KB, 0);
  expect(pace.isDue(STEP, 255 * KB, 30_000)).toBe(false);
  expect(pace.isDue(STEP, KB, 30_001)).toBe(true);
});

it('does not ask within ten seconds of the last, whatever came', () => {
  const pace = createSnapshotPace(() => 600_000);
  pace.isDue(SNAPSHOT, 2 * KB, 0);
  expect(pace.isDue(STEP, 5_000 * KB, 9_999)).toBe(false);
  expect(pace.isDue(STEP, 1, 10_000)).toBe(true);
});

it('asks after the longest time once something happens, and never before there was a first', () => {
  const pace = createSnapshotPace(() => 600_000);
  expect(pace.isDue(STEP, 1, 900_000)).toBe(false);
  pace.isDue(SNAPSHOT, 2 * KB, 900_000);
  expect(pace.isDue(STEP, 1, 1_499_999)).toBe(false);
  expect(pace.isDue(STEP, 1, 1_500_000)).toBe(true);
});
