import { EventType } from '@replayvault/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSnapshotKeeper } from '../src/capture/snapshot-keeper.ts';

const MB = 1024 * 1024;
const { fullSnapshot, incremental, custom } = EventType;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('admits no change of the page after a loss until there is a snapshot', () => {
  const keeper = createSnapshotKeeper(
    () => 600_000,
    () => undefined,
  );
  expect(keeper.admits(incremental)).toBe(true);
  keeper.lost();
  expect(keeper.admits(incremental)).toBe(false);
  expect(keeper.admits(custom)).toBe(true);
  expect(keeper.admits(fullSnapshot)).toBe(true);
  expect(keeper.admits(incremental)).toBe(true);
});

it('takes one after a loss at once, then after 2, 4, … 64 seconds', () => {
  const waits: number[] = [];
  let lostAt = 0;
  const keeper = createSnapshotKeeper(
    () => 600_000,
    () => void waits.push((Date.now() - lostAt) / 1000),
  );
  for (let loss = 0; loss < 9; loss++) {
    lostAt = Date.now();
    keeper.lost();
    vi.advanceTimersByTime(100_000);
    keeper.admits(fullSnapshot);
  }
  expect(waits).toEqual([0, 2, 4, 8, 16, 32, 64, 64, 64]);
});

it('takes one for all reasons of a moment, and none once one came by itself', () => {
  const take = vi.fn();
  const keeper = createSnapshotKeeper(() => 600_000, take);
  keeper.count(fullSnapshot, 100, Date.now());
  vi.advanceTimersByTime(20_000);
  keeper.count(incremental, MB, Date.now());
  keeper.lost();
  vi.advanceTimersByTime(0);
  expect(take).toHaveBeenCalledTimes(1);
  keeper.admits(fullSnapshot);
  keeper.lost();
  keeper.admits(fullSnapshot);
  vi.advanceTimersByTime(100_000);
  expect(take).toHaveBeenCalledTimes(1);
});

it('takes none once stopped', () => {
  const take = vi.fn();
  const keeper = createSnapshotKeeper(() => 600_000, take);
  keeper.lost();
  keeper.stop();
  vi.advanceTimersByTime(100_000);
  expect(take).not.toHaveBeenCalled();
});
