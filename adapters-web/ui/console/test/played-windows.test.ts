import { beforeEach, describe, expect, it } from 'vitest';
import { PlayedWindows, type PlayedWindow } from '../src/replay/played-windows.ts';

let told: PlayedWindow[][];
let leaving: boolean[];
let clock: number;
let played: PlayedWindows;

beforeEach(() => {
  told = [];
  leaving = [];
  clock = 0;
  played = new PlayedWindows(
    (windows, last) => {
      told.push([...windows]);
      leaving.push(last);
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
