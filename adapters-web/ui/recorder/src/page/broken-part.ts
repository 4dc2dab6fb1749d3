const { parse, stringify } = JSON;

/** What masking and uploading stand on, each with a short trial of it. */
const TRIALS: Record<string, () => unknown> = {
  map: () => [1, 2].map((each, index) => each + index) + '' === '1,3',
  filter: () => [1, 2, 3].filter((each) => each > 1) + '' === '2,3',
  flatMap: () => [1, 2].flatMap((each) => (each > 1 ? [] : [each])) + '' === '1',
  some: () =>
    [1].some((each) => each === 1) && ![1].some((each) => each === 2) && ![1].every((each) => each === 2),
  find: () =>
    [1, 2].find((each) => each > 1) === 2 &&
    [1, 2].findIndex((each, index) => index > 0 && each > 1) === 1 &&
    [1].findIndex((each) => each > 1) === -1,
  slice: () => [1, 2, 3].slice(1) + '' === '2,3' && [1, 2, 3].slice(0, -1) + '' === '1,2',
  splice: () => {
    const list = [1];
    list.push(2, 3);
    list.unshift(0);
    return list.splice(1, 2) + '' + list === '1,20,3' && list.includes(3) && !list.includes(1);
  },
  entries: () => Object.entries({ a: 1 }) + Object.keys({ b: 2 }).join() === 'a,1b',
  replace: () =>
    'a1'.replace(/\d/g, () => 'x') === 'ax' &&
    'a b'.split(' ') + '' === 'a,b' &&
    'ab'.slice(1) === 'b' &&
    !'ab'.startsWith('b'),
  test: () => /^a$/.test('a') && !/^a$/.test('b') && /(.)$/.exec('xy')?.[1] === 'y',
  JSON: () => stringify(parse('{"a":["x",1,null]}')) === '{"a":["x",1,null]}' || 'toJSON' in [],
  Map: () =>
    new Map([[1, 2]]).get(1) === 2 && !new Map().has(1) && new Set([1, 1]).size === 1 && !new Set([1]).has(2),
  WeakMap: () => {
    const key = {};
    return new WeakMap([[key, 1]]).get(key) === 1;
  },
  CSS: () => CSS.supports('color', 'red') && !CSS.supports('color', 'rv-none'),
  Date: () => Date.now() > 1e12,
};

/**
 * The first thing this recorder stands on that the page has changed such that it no longer does what the language says; else
 * `undefined`. With such a thing masking cannot be trusted, so nothing is recorded.
 */
export function brokenPart(): string | undefined {
  for (const name in TRIALS) {
    try {
      if (TRIALS[name]?.()) continue;
    } catch {
      // As broken as one that answers wrongly.
    }
    return name;
  }
  return undefined;
}
