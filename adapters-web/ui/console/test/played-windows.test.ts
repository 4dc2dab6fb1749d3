import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlayedWindows, type PlayedWindow } from '../src/replay/played-windows.ts';

let told: PlayedWindow[][];
let leaving: boolean[];
let clock: number;
let played: PlayedWindows;
/** Whether what is told arrives. */
let taken: boolean;

beforeEach(() => {
  taken = true;
  told = [];
  leaving = [];
  clock = 0;
  played = new PlayedWindows(
    (windows, last) => {
      told.push([...windows]);
      leaving.push(last);
      return Promise.resolve(taken);
    },
    () => clock,
  );
});

/** The player says every tenth of a second where it is. */
function play(from: number, to: number, speed = 1): void {
  for (let at = from; at <= to; at += 100 * speed) {
    played.moved(at, true, speed);
    clock += 100;
  }
}

describe('what was played', () => {
  it('is one window as long as nothing breaks it', () => {
    play(1_000, 5_000);
    played.flush(true);
    expect(told).toEqual([[{ from: 1_000, to: 5_000, percent: 100 }]]);
    expect(leaving).toEqual([true]);
  });

  it('is told every quarter of a minute, and each stretch once', () => {
    play(0, 31_000);
    played.flush(false);
    const all = told.flat();
    expect(told.length).toBe(3);
    expect(all[0]?.from).toBe(0);
    expect(all.at(-1)?.to).toBe(31_000);
    for (const [index, window] of all.entries()) {
      if (index > 0) expect(window.from).toBe(all[index - 1]?.to);
    }
  });

  it('is not what was jumped over, nor what the player still says of where it was', () => {
    play(0, 2_000);
    played.sent(60_000);
    played.moved(2_100, true, 1);
    play(60_000, 61_000);
    played.flush(false);
    expect(told.flat()).toEqual([
      { from: 0, to: 2_000, percent: 100 },
      { from: 60_000, to: 61_000, percent: 100 },
    ]);
  });

  it('is not what was drawn standing still', () => {
    played.moved(0, false, 1);
    played.sent(9_000);
    played.moved(9_000, false, 1);
    played.flush(false);
    expect(told).toEqual([]);
  });

  it('goes on to where it was paused', () => {
    play(0, 1_000);
    played.moved(1_040, false, 1);
    played.moved(1_040, false, 1);
    played.flush(false);
    expect(told.flat()).toEqual([{ from: 0, to: 1_040, percent: 100 }]);
  });

  it('has its speed', () => {
    play(0, 2_000);
    played.moved(2_000, true, 0.5);
    play(2_000, 4_000, 0.5);
    play(4_000, 20_000, 8);
    played.flush(false);
    expect(told.flat()).toEqual([
      { from: 0, to: 2_000, percent: 100 },
      { from: 2_000, to: 4_000, percent: 50 },
      { from: 4_000, to: 20_000, percent: 800 },
    ]);
  });

  it('is told in reports of eight windows', () => {
    for (let number = 0; number < 9; number += 1) {
      played.sent(number * 10_000);
      play(number * 10_000, number * 10_000 + 500);
    }
    played.flush(true);
    expect(told.map((windows) => windows.length)).toEqual([8, 1]);
  });

  it('begins anew with the player', () => {
    play(0, 1_000);
    played.began();
    play(500, 800);
    played.flush(false);
    expect(told.flat()).toEqual([
      { from: 0, to: 1_000, percent: 100 },
      { from: 500, to: 800, percent: 100 },
    ]);
  });
});

describe('what was told and did not arrive', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    taken = false;
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets answers come. */
  async function answered(): Promise<void> {
    await vi.advanceTimersByTimeAsync(0);
  }

  it('is told again with the next report, as one with what follows it', async () => {
    play(0, 15_000);
    expect(told).toEqual([[{ from: 0, to: 15_000, percent: 100 }]]);
    await answered();
    taken = true;
    play(15_000, 20_000);
    played.flush(false);
    await answered();
    expect(told.at(-1)).toEqual([{ from: 0, to: 20_000, percent: 100 }]);
    told.length = 0;
    played.flush(false);
    expect(told).toEqual([]);
  });

  it('keeps its order and is told in reports of eight', async () => {
    for (let number = 0; number < 8; number += 1) {
      played.sent(number * 10_000);
      play(number * 10_000, number * 10_000 + 500);
    }
    played.flush(false);
    await answered();
    taken = true;
    played.sent(90_000);
    play(90_000, 91_000, 2);
    told.length = 0;
    played.flush(false);
    expect(told.map((windows) => windows.length)).toEqual([8, 1]);
    expect(told.flat().map(({ from }) => from)).toEqual([
      0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000, 90_000,
    ]);
  });

  it('is bounded: of more than 64 windows the latest are kept', async () => {
    for (let number = 0; number < 100; number += 1) {
      played.sent(number * 10_000);
      play(number * 10_000, number * 10_000 + 200);
      played.flush(false);
      await answered();
    }
    taken = true;
    told.length = 0;
    played.flush(false);
    const kept = told.flat();
    expect(kept).toHaveLength(64);
    expect(kept[0]?.from).toBe(360_000);
    expect(kept.at(-1)?.from).toBe(990_000);
  });

  it('is told again a little later when nobody plays on, a few times', async () => {
    play(0, 2_000);
    played.flush(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toHaveLength(2);
    taken = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toEqual(Array(3).fill([{ from: 0, to: 2_000, percent: 100 }]));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toHaveLength(3);
  });

  it('is told again, too, if it was on its way when the player was left', async () => {
    play(0, 15_000);
    played.flush(true);
    taken = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toEqual(Array(2).fill([{ from: 0, to: 15_000, percent: 100 }]));
  });

  it('is given up some day when nobody plays on', async () => {
    play(0, 2_000);
    played.flush(true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(told).toHaveLength(7);
  });
});
