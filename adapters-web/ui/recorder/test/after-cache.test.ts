import { expect, it } from 'vitest';
import { afterCache } from '../src/session/after-cache.ts';
import { aMemory } from './a-memory.ts';

it('goes on in the session that another page of the tab has counted on, or opened', () => {
  expect(afterCache(aMemory({ next: 2 }), aMemory({ next: 5 }), true)).toBe('go-on');
  expect(afterCache(aMemory({ next: 2 }), aMemory({ session: 'other', next: 2 }), true)).toBe('go-on');
  expect(afterCache(undefined, aMemory(), true)).toBe('go-on');
});

it('takes a session of its own where the storage may be that of before', () => {
  expect(afterCache(aMemory({ next: 2 }), aMemory({ next: 2 }), true)).toBe('own-session');
});

it('asks again where the session or the visitor was forgotten', () => {
  expect(afterCache(aMemory(), undefined, true)).toBe('ask-again');
  expect(afterCache(aMemory(), aMemory({ next: 5 }), false)).toBe('ask-again');
});
