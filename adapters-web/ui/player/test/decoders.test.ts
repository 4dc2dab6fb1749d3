import { describe, expect, it } from 'vitest';
import { decodeEvent } from '../src/decode-event.ts';
import { decodeFromPlayer } from '../src/decode-from-player.ts';
import { decodeToPlayer } from '../src/decode-to-player.ts';
import type { FromPlayer, ToPlayer } from '../src/messages.ts';

const event = { type: 3, timestamp: 5, data: { source: 2 } };

describe('messages of the console', () => {
  const good: ToPlayer[] = [
    { kind: 'begin', generation: 0, at: 5, end: 9 },
    { kind: 'events', generation: 1, events: [event] },
    { kind: 'loaded', generation: 1, until: 9 },
    { kind: 'play' },
    { kind: 'pause' },
    { kind: 'end', at: 9 },
    { kind: 'seek', at: 5.5 },
    { kind: 'speed', value: 8 },
    { kind: 'fit', value: 'actual' },
    { kind: 'trail', on: true },
  ];

  it.each(good)('are read: $kind', (message) => {
    expect(decodeToPlayer(structuredClone(message))).toEqual(message);
  });

  it.each([
    null,
    'play',
    [],
    {},
    { kind: 'dance' },
    { kind: 'begin', generation: -1, at: 5, end: 9 },
    { kind: 'begin', generation: 0, at: 10, end: 9 },
    { kind: 'events', generation: 1, events: [event, { type: 3 }] },
    { kind: 'events', generation: 1, events: { 0: event } },
    { kind: 'loaded', generation: 1.5, until: 9 },
    { kind: 'end', at: '9' },
    { kind: 'seek', at: NaN },
    { kind: 'seek', at: Infinity },
    { kind: 'speed', value: 1000 },
    { kind: 'fit', value: 'cover' },
    { kind: 'trail', on: 'yes' },
  ])('are refused: %j', (message) => {
    expect(decodeToPlayer(message)).toBeUndefined();
  });
});

describe('messages of the player', () => {
  const good: FromPlayer[] = [
    { kind: 'ready' },
    { kind: 'time', generation: 2, at: 7.25 },
    { kind: 'buffering', on: false },
    { kind: 'trimmed', generation: 2, from: 7 },
    { kind: 'size', width: 800, height: 600 },
    { kind: 'ended' },
    { kind: 'error', fault: 'cannot-draw' },
  ];

  it.each(good)('are read: $kind', (message) => {
    expect(decodeFromPlayer(structuredClone(message))).toEqual(message);
  });

  it('carry nothing beyond their form', () => {
    expect(decodeFromPlayer({ kind: 'ended', html: '<b>' })).toEqual({ kind: 'ended' });
  });

  it.each([
    undefined,
    { kind: 'time', generation: 2, at: '7' },
    { kind: 'time', at: 7 },
    { kind: 'buffering' },
    { kind: 'size', width: 0, height: 600 },
    { kind: 'size', width: 1e9, height: 600 },
    { kind: 'error', fault: '<script>' },
    { kind: 'constructor' },
  ])('are refused: %j', (message) => {
    expect(decodeFromPlayer(message)).toBeUndefined();
  });
});

describe('events', () => {
  it('are read with their outer shape, an absent body as an empty one', () => {
    expect(decodeEvent({ type: 0, timestamp: 1, extra: 1 })).toEqual({ type: 0, timestamp: 1, data: {} });
  });

  it.each([
    [{ type: 6, timestamp: 1, data: {} }],
    [{ type: 2, timestamp: -1, data: {} }],
    [{ type: 2, timestamp: 1, data: [] }],
  ])('are refused: %j', (value) => {
    expect(decodeEvent(value)).toBeUndefined();
  });
});
