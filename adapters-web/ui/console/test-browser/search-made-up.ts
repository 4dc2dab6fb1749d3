import type { Session } from '../src/api/schemas.ts';

/** Those of the sessions that the parameters of a search ask for. */
export function searchMadeUp(list: readonly Session[], asked: URLSearchParams): Session[] {
  const number = (name: string, otherwise: number): number => Number(asked.get(name) ?? otherwise);
  const page = asked.get('page');
  const visited = (path: string | undefined): boolean =>
    page === null || (page.endsWith('*') ? path?.startsWith(page.slice(0, -1)) === true : path === page);
  return list.filter(
    (session) =>
      (asked.get('site') ?? session.siteId) === session.siteId &&
      session.startedAt >= number('from', 0) &&
      session.startedAt < number('to', Infinity) &&
      session.durationMillis >= number('minDuration', 0) &&
      session.durationMillis <= number('maxDuration', Infinity) &&
      session.browser.startsWith(asked.get('browser') ?? '') &&
      visited(session.firstPage),
  );
}
