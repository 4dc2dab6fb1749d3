import type { SessionMemory } from './session-memory.ts';

/**
 * How a page goes on that comes back from the browser's cache, with what it counted itself (`mine`) and what its tab remembers
 * by now: in the tab's session, in a session of its own, or not before consent is spoken of again.
 */
export function afterCache(
  mine: SessionMemory | undefined,
  latest: SessionMemory | undefined,
  visitorKnown: boolean,
): 'go-on' | 'own-session' | 'ask-again' {
  // What is remembered goes when consent is withdrawn, be it on another page.
  if (!latest || !visitorKnown) return 'ask-again';
  // Firefox gives such a page its own storage of before: then others may have counted on.
  return latest.session === mine?.session && latest.next === mine.next ? 'own-session' : 'go-on';
}
