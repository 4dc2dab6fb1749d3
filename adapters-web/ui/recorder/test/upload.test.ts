import { describe, expect, it } from 'vitest';
import { backOff } from '../src/upload/back-off.ts';
import { createEventQueue } from '../src/upload/event-queue.ts';

describe('back-off', () => {
  it('doubles from a second to a minute, half of it by chance', () => {
    expect(backOff(0, null, () => 0, 0)).toBe(500);
    expect(backOff(0, null, () => 1, 0)).toBe(1000);
    expect(backOff(3, null, () => 1, 0)).toBe(8000);
    expect(backOff(50, null, () => 1, 0)).toBe(60_000);
  });
  it('never asks before the server said', () => {
    expect(backOff(0, '30', () => 0, 0)).toBe(30_000);
    expect(backOff(0, 'Thu, 01 Jan 1970 00:00:20 GMT', () => 0, 5000)).toBe(15_000);
    expect(backOff(0, '999999', () => 0, 0)).toBe(300_000);
    expect(backOff(0, 'nonsense', () => 0, 0)).toBe(500);
  });
});

describe('the queue', () => {
  it('gives the oldest events that fit', () => {
    const queue = createEventQueue(1000, () => undefined);
    for (const json of ['"aaaa"', '"bbbb"', '"cccc"']) queue.add(json);
    expect(queue.take(18)).toEqual(['"aaaa"', '"bbbb"']);
    expect(queue.bytes).toBe(7);
    expect(queue.take(5)).toEqual([]);
  });
  it('drops all it holds rather than pass its bound, and says so', () => {
    const dropped: number[] = [];
    const queue = createEventQueue(20, (bytes) => dropped.push(bytes));
    queue.add('"aaaaaaaa"');
    queue.add('"bbbbbbbb"');
    expect(dropped).toEqual([21]);
    expect(queue.take(1000)).toEqual([]);
  });
  it('never holds more than its bound after any sequence of events', () => {
    const queue = createEventQueue(500, () => undefined);
    for (let step = 0; step < 1000; step++) {
      queue.add(`"${'x'.repeat((step * 37) % 200)}"`);
      expect(queue.bytes).toBeLessThanOrEqual(501);
      if (step % 5 === 0) queue.take(100);
    }
  });
});
