import { expect, it } from 'vitest';
import { formatDuration } from '../src/format/format-duration.ts';
import { fromLocalInput } from '../src/format/from-local-input.ts';
import { makeFormat } from '../src/format/make-format.ts';
import { toLocalInput } from '../src/format/to-local-input.ts';

it.each([
  [-5, '0:00'],
  [7_999, '0:07'],
  [725_000, '12:05'],
  [3_723_000, '1:02:03'],
  [360_000_000, '100:00:00'],
])('%i ms is %s', (millis, text) => {
  expect(formatDuration(millis)).toBe(text);
});

const AT = Date.UTC(2026, 10, 24, 14, 5, 9);

it('writes dates and sizes as each language does', () => {
  expect(makeFormat('en', 'UTC').dateTime(AT)).toBe('24 Nov 2026, 14:05');
  expect(makeFormat('ja', 'Asia/Tokyo').dateTime(AT)).toBe('2026/11/24 23:05');
  expect(makeFormat('en').bytes(184_320)).toBe('184.3 kB');
  expect(makeFormat('en').bytes(0)).toBe('0 byte');
  expect(makeFormat('en').number(1_234_567)).toBe('1,234,567');
});

it('says how long ago', () => {
  expect(makeFormat('en').ago(AT - 3 * 3_600_000, AT)).toBe('3 hours ago');
  expect(makeFormat('ja').ago(AT - 2 * 86_400_000, AT)).toBe('一昨日');
  expect(makeFormat('en').ago(AT + 5_000, AT)).toBe('this minute');
});

it('reads a local time back to the minute', () => {
  expect(fromLocalInput(toLocalInput(AT))).toBe(Math.floor(AT / 60_000) * 60_000);
  expect([fromLocalInput(''), fromLocalInput('2026-13'), toLocalInput(undefined)]).toEqual([
    undefined,
    undefined,
    '',
  ]);
});
