const WAIT = 1000;

/**
 * Claims a session for this page alone. A duplicated tab starts with a copy of the first one's memory and must not go on
 * counting where the first does; a lock tells. Answers a function that gives the claim back, or `undefined` when another
 * page holds it. A page that is being left in the same tab gives its claim back within `WAIT` milliseconds.
 */
export async function claimSession(session: string): Promise<(() => void) | undefined> {
  if (!navigator.locks) return () => undefined;
  return new Promise((claimed) => {
    navigator.locks
      .request(`replayvault.${session}`, { signal: AbortSignal.timeout(WAIT) }, () => {
        return new Promise<void>((release) => claimed(release));
      })
      .catch(() => claimed(undefined));
  });
}
