import { expect, it } from 'vitest';
import { toldLines } from '../src/masking/told-lines.ts';

it('tells the lines of a long text in four steps to a doubling', () => {
  const told = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 31, 33, 100].map(toldLines);
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10, 10, 12, 12, 14, 16, 16, 20, 32, 40, 112]);
});
