import { afterEach, describe, expect, it, vi } from 'vitest';
import { arrayFrom } from '../src/page/array-from.ts';
import { brokenPart } from '../src/page/broken-part.ts';
import { toJson } from '../src/page/to-json.ts';

const DATA = {
  type: 2,
  data: { list: [1, 'a "b"', null, [], {}, { deep: [true] }], none: undefined, half: 0.5 },
};

describe('JSON', () => {
  afterEach(() => Reflect.deleteProperty(Array.prototype, 'toJSON'));
  it('is the same where lists have a toJSON of the page', () => {
    const plain = toJson(DATA);
    expect(plain).toBe(JSON.stringify(DATA));
    Object.defineProperty(Array.prototype, 'toJSON', {
      configurable: true,
      value: () => 'lists are texts here',
    });
    expect(toJson(DATA)).toBe(plain);
  });
});

describe('Array.from', () => {
  it('takes lists, sets and things with a length, and maps', () => {
    expect(arrayFrom(new Set([1, 2]))).toEqual([1, 2]);
    expect(arrayFrom({ length: 2, 0: 'a', 1: 'b' }, (each, index) => each + index)).toEqual(['a0', 'b1']);
  });
});

describe('a sound page', () => {
  it('has no broken part', () => {
    vi.stubGlobal('CSS', { supports: (_property: string, value: string) => value === 'red' });
    expect(brokenPart()).toBeUndefined();
    vi.stubGlobal('CSS', { supports: () => true });
    expect(brokenPart()).toBe('CSS');
    vi.unstubAllGlobals();
  });
  it('costs little to check: it is checked before each event', () => {
    const start = performance.now();
    for (let round = 0; round < 1000; round++) brokenPart();
    expect((performance.now() - start) / 1000).toBeLessThan(0.5);
  });
});
