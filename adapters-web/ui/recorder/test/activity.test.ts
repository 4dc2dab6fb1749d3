import { EventType, type RecordedEvent, Source } from '@replayvault/protocol';
import { expect, it } from 'vitest';
import { createActivity } from '../src/run/activity.ts';

const of = (source: number): RecordedEvent =>
  ({ type: EventType.incremental, timestamp: 0, data: { source } }) as RecordedEvent;
const CLICK = of(Source.mouseInteraction);
const CHANGE = of(Source.mutation);
const LIMITS = { idle: 1000, expiresAt: Infinity };

it('records while somebody is there, and takes only what a visitor does for a sign of it', () => {
  const activity = createActivity(0);
  expect(activity.judge(CHANGE, 900, LIMITS)).toBe('record');
  expect(activity.last).toBe(0);
  expect(activity.judge(CLICK, 1000, LIMITS)).toBe('record');
  expect(activity.last).toBe(1000);
  expect(activity.judge(CHANGE, 2000, LIMITS)).toBe('record');
});

it('drops what happens while nobody is there, and turns once somebody is', () => {
  const activity = createActivity(0);
  expect(activity.judge(CHANGE, 1001, LIMITS)).toBe('drop');
  expect(activity.judge(CLICK, 5000, LIMITS)).toBe('turn');
  expect(activity.last).toBe(0);
});

it('turns when the session is too old, however active its visitor', () => {
  const activity = createActivity(0);
  const limits = { idle: 1000, expiresAt: 500 };
  expect(activity.judge(CLICK, 500, limits)).toBe('record');
  expect(activity.judge(CHANGE, 501, limits)).toBe('drop');
  expect(activity.judge(CLICK, 502, limits)).toBe('turn');
});
